using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Questions;

/// <summary>Keeps a question and its answer under a new claim code, which it returns.</summary>
/// <param name="Calculation">The calculation's name.</param>
/// <param name="Input">A lawful input of it (JSON).</param>
[CommandName("KeepCalculation", "留下追问码")]
[AllowedToAnyone]
public sealed record KeepCalculation(string? Calculation, string? Input) : ICommand<string>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => Calculation ?? "";
}

/// <summary>Shape of <see cref="KeepCalculation"/>: the form that sends it has said already what is wrong with an input.</summary>
public sealed class KeepCalculationValidator : AbstractValidator<KeepCalculation>
{
    /// <summary>Sets the checks.</summary>
    public KeepCalculationValidator()
    {
        RuleFor(r => r.Calculation).Must(name => CalculationBook.Find(name ?? "") is not null).WithMessage("没有这种计算。");
        RuleFor(r => r.Input).NotEmpty().WithMessage("请先算一次。");
    }
}

/// <summary>Calculates once more without the free text, and stores that.</summary>
public sealed class KeepCalculationHandler(AppDbContext database, LegalParameters parameters, PortalClock clock) : IRequestHandler<KeepCalculation, string>
{
    /// <inheritdoc/>
    public Task<string> Handle(KeepCalculation request, CancellationToken cancellationToken)
    {
        var calculation = CalculationBook.Find(request.Calculation!)!;
        var json = NamelessInput.Of(calculation, JsonNode.Parse(request.Input!)!.AsObject());
        using var document = JsonDocument.Parse(json.ToJsonString());
        var input = InputBinder.Bind(calculation.InputType, document.RootElement).Input
            ?? throw new InvalidOperationException("not an input of " + calculation.Name);
        var result = calculation.Calculate(input, new CalculationContext(clock.Today, parameters));
        var answer = Encoding.UTF8.GetString(CalculationJson.Serialize(calculation, result));
        var code = ClaimCode.New();
        database.CalculationClaims.Add(new CalculationClaimRow
        {
            ClaimId = Guid.CreateVersion7(),
            CodeHash = ClaimCode.HashOf(code)!,
            Calculation = calculation.Name,
            Input = json.ToJsonString(),
            Answer = answer,
            RuleSetVersion = RuleBook.Version,
            Parameters = JsonNode.Parse(answer)!["ruleSet"]!["parameters"]!.ToJsonString(),
            CalculatedOn = clock.Today,
            KeptAt = clock.Now,
        });
        return Task.FromResult(code);
    }
}

/// <summary>An input without its free text: each different text becomes its field's label and a number, for example 劳动者1.</summary>
public static class NamelessInput
{
    // Checked against the list of counties, so never free.
    private const string Region = "regionCode";

    /// <summary>The input as JSON. What is the same stays the same, what is blank stays blank: the answer does not change.</summary>
    public static JsonObject Of(ICalculation calculation, JsonObject input)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        ArgumentNullException.ThrowIfNull(input);
        var json = input.DeepClone().AsObject();
        Replace(json, InputShape.Of(calculation.InputType).Fields, new Dictionary<(string, string), string>());
        return json;
    }

    private static void Replace(JsonObject json, IReadOnlyList<InputField> fields, Dictionary<(string Field, string Text), string> known)
    {
        foreach (var field in fields)
        {
            switch (json[field.Name])
            {
                case JsonObject members:
                    Replace(members, field.Fields, known);
                    break;
                case JsonArray items:
                    foreach (var item in items.OfType<JsonObject>())
                    {
                        Replace(item, field.Fields, known);
                    }

                    break;
                case JsonValue value when field.Type == typeof(string) && field.Name != Region:
                    var text = value.GetValue<string>().Trim();
                    json[field.Name] = text.Length == 0 ? "" : Number(field, text, known);
                    break;
            }
        }
    }

    private static string Number(InputField field, string text, Dictionary<(string Field, string Text), string> known)
    {
        if (!known.TryGetValue((field.Name, text), out var number))
        {
            number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field.Label}{known.Keys.Count(key => key.Field == field.Name) + 1}");
            known[(field.Name, text)] = number;
        }

        return number;
    }
}
