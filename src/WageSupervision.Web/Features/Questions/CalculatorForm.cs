using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Questions;

/// <summary>
/// The form of a calculation: fields by the shape of its input, values from the address. What is typed leniently becomes the strict JSON
/// that the API takes, and is bound and judged by the same code.
/// </summary>
public sealed class CalculatorForm
{
    /// <summary>Rows of a list at first.</summary>
    public const int FewestRows = 5;

    /// <summary>Rows of a list at most: more would not fit into an address.</summary>
    public const int MostRows = 30;

    private readonly ICalculation calculation;
    private readonly Func<string, string> valueOf;
    private readonly List<InputError> errors = [];
    private readonly Dictionary<string, string> nameOfPath = new(StringComparer.Ordinal);
    private readonly int rows;

    /// <summary>Reads the form.</summary>
    /// <param name="calculation">The calculation.</param>
    /// <param name="valueOf">What was typed into a field, by its name; empty where nothing.</param>
    /// <param name="rows">How many rows lists have at least.</param>
    public CalculatorForm(ICalculation calculation, Func<string, string> valueOf, int rows)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        this.calculation = calculation;
        this.valueOf = valueOf;
        this.rows = Math.Clamp(rows, FewestRows, MostRows);
        Fields = [.. InputShape.Of(calculation.InputType).Fields.Select(field => Read(field, ""))];
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<FormField> Fields { get; private set; }

    /// <summary>What is wrong: the field's name and the message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; private set; } = [];

    /// <summary>The input last calculated with, or <c>null</c>.</summary>
    public object? Input { get; private set; }

    /// <summary>How many rows lists have.</summary>
    public int Rows => Math.Max(rows, Fields.Select(shown => shown.Rows.Count).DefaultIfEmpty(0).Max());

    /// <summary>The list of the form, or <c>null</c>.</summary>
    public FormField? List => Fields.FirstOrDefault(shown => shown.Control == FieldControl.Rows);

    /// <summary>The form as it was filled in for an input.</summary>
    public static CalculatorForm Of(ICalculation calculation, JsonObject input)
    {
        var values = Flatten(input, "").ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal);
        return new CalculatorForm(calculation, name => values.GetValueOrDefault(name, ""), 0);
    }

    /// <summary>The address's part behind the question mark for an input: only what is filled.</summary>
    public static QueryString QueryOf(object input) => QueryString.Create(Flatten(InputJson.Write(input), ""));

    /// <summary>The address's part behind the question mark for what is typed.</summary>
    public QueryString Query => QueryString.Create(Fields.SelectMany(shown => shown.Whole).Where(shown => shown.Value.Length > 0)
        .Select(shown => KeyValuePair.Create<string, string?>(shown.Name, shown.Value)));

    /// <summary>Binds and calculates; <c>null</c> where something is wrong, which <see cref="Errors"/> then says.</summary>
    public CalculationResult? Calculate(CalculationContext context)
    {
        errors.Clear();
        nameOfPath.Clear();
        var json = Object(Fields, "$");
        using var document = JsonDocument.Parse(json.ToJsonString());
        var bound = InputBinder.Bind(calculation.InputType, document.RootElement);

        // What could not be read was left out of the JSON; that it is then missing says nothing new.
        var unread = errors.Select(error => error.Path).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(bound.Errors.Where(error => !unread.Contains(error.Path)));
        CalculationResult? result = null;
        if (errors.Count == 0 && bound.Input is { } input)
        {
            try
            {
                result = calculation.Calculate(input, context);
                Input = input;
            }
            catch (UnlawfulInputException fault)
            {
                errors.Add(new InputError(fault.Path, fault.Code, fault.Message));
            }
        }

        Errors = [.. errors.Select(error => At(nameOfPath.GetValueOrDefault(error.Path, ""), error.Message))];
        Fields = [.. Fields.Select(Marked)];
        return result;
    }

    /// <summary>What was typed, in words, for the print and whoever gets the link.</summary>
    public IEnumerable<KeyValuePair<string, string>> Told(Divisions divisions)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        return Fields.Where(told => told.IsFilled || told.Control == FieldControl.Tick)
            .SelectMany(told => told.Control switch
            {
                FieldControl.Group => [KeyValuePair.Create(told.Field.Label, Row(told.Children))],
                FieldControl.Rows => told.Rows.Where(row => row.Any(cell => cell.IsFilled)).Select(row => KeyValuePair.Create(told.Field.Label, Row(row))),
                _ => new[] { KeyValuePair.Create(told.Field.Label, Shown(told)) },
            });

        string Row(IEnumerable<FormField> cells) => string.Join("，", cells.Where(cell => cell.IsFilled).Select(cell => $"{cell.Field.Label} {Shown(cell)}"));

        string Shown(FormField field) => field.Control switch
        {
            FieldControl.Tick => field.IsFilled ? "是" : "否",
            FieldControl.YesNo => field.Value == "true" ? "是" : "否",
            FieldControl.Choice => field.Field.Options.FirstOrDefault(option => option.Word == field.Value)?.Label ?? field.Value,
            FieldControl.Region => divisions.Find(field.Value)?.ShortName ?? field.Value,
            _ => field.Value,
        };
    }

    // arrears.2.payday stands in the third row.
    private static string RowOf(string name) =>
        name.Split('.') is [_, var index, _] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? string.Create(CultureInfo.InvariantCulture, $"第 {row + 1} 行：")
            : "";

    private static KeyValuePair<string, string> At(string name, string message) => KeyValuePair.Create(name, RowOf(name) + message);

    private static FieldControl ControlOf(InputField field) => field switch
    {
        { ItemType: not null } => FieldControl.Rows,
        { Type.IsEnum: true } => FieldControl.Choice,
        { Name: "regionCode" } => FieldControl.Region,
        _ when field.Type == typeof(string) => FieldControl.Text,
        _ when field.Type == typeof(DateOnly) => FieldControl.Date,
        _ when field.Type == typeof(YearMonth) => FieldControl.Month,
        _ when field.Type == typeof(bool) => field.IsOptional ? FieldControl.YesNo : FieldControl.Tick,
        _ when field.Type == typeof(decimal) || field.Type == typeof(int) => FieldControl.Number,
        _ => FieldControl.Group,
    };

    private static IEnumerable<KeyValuePair<string, string?>> Flatten(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => Flatten(member.Value, name.Length == 0 ? member.Key : $"{name}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Flatten(item, string.Create(CultureInfo.InvariantCulture, $"{name}.{index}"))),
        JsonValue value when value.TryGetValue<bool>(out var flag) => [new(name, flag ? "true" : "false")],
        JsonValue value => [new(name, value.ToString())],
        _ => [],
    };

    private FormField Read(InputField field, string prefix)
    {
        var name = prefix + field.Name;
        var control = ControlOf(field);
        return control switch
        {
            FieldControl.Group => new FormField(field, name, control, "", [.. field.Fields.Select(child => Read(child, name + "."))], []),
            FieldControl.Rows => new FormField(field, name, control, "", [], ReadRows(field, name)),
            FieldControl.Tick => new FormField(field, name, control, valueOf(name).Trim() is { Length: > 0 } and not "false" ? "true" : "", [], []),
            _ => new FormField(field, name, control, valueOf(name).Trim(), [], []),
        };
    }

    private List<IReadOnlyList<FormField>> ReadRows(InputField field, string name)
    {
        List<IReadOnlyList<FormField>> all = [];
        for (var index = 0; index < MostRows; index++)
        {
            all.Add([.. field.Fields.Select(child => Read(child, string.Create(CultureInfo.InvariantCulture, $"{name}.{index}.")))]);
        }

        var last = all.FindLastIndex(row => row.Any(cell => cell.IsFilled));
        return all[..Math.Max(rows, last + 1)];
    }

    private JsonObject Object(IEnumerable<FormField> fields, string path)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            var at = $"{path}.{field.Field.Name}";
            nameOfPath[at] = field.Name;
            if (Node(field, at) is { } node)
            {
                json[field.Field.Name] = node;
            }
        }

        return json;
    }

    private JsonNode? Node(FormField field, string path)
    {
        switch (field.Control)
        {
            case FieldControl.Group:
                return field.IsFilled || !field.Field.IsOptional ? Object(field.Children, path) : null;
            case FieldControl.Rows:
                var list = new JsonArray();
                foreach (var row in field.Rows.Where(row => row.Any(cell => cell.IsFilled)))
                {
                    list.Add(Object(row, string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}]")));
                }

                return list;
            case FieldControl.Tick:
                return JsonValue.Create(field.IsFilled);
            case FieldControl.YesNo:
                return field.Value switch { "true" => JsonValue.Create(true), "false" => JsonValue.Create(false), _ => null };
            default:
                return field.Value.Length == 0 ? null : Typed(field, path);
        }
    }

    private JsonValue? Typed(FormField field, string path)
    {
        switch (field.Control)
        {
            case FieldControl.Date:
                return LenientText.TryDate(field.Value, out var day)
                    ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    : Unread(field, path, "不是日期，请写成 2026-03-05 的样子。");
            case FieldControl.Month:
                return MonthText.TryRead(field.Value, out var month) ? JsonValue.Create(month.ToString()) : Unread(field, path, "不是月份，请写成 2026-03 的样子。");
            case FieldControl.Number:
                return LenientText.TryMoney(field.Value, out var amount) ? JsonValue.Create(amount) : Unread(field, path, "不是数字，请写成 5000 或者 5,000.50 的样子。");
            default:
                return JsonValue.Create(field.Value);
        }
    }

    private JsonValue? Unread(FormField field, string path, string message)
    {
        var shown = field.Value.Length <= 30 ? field.Value : field.Value[..30] + "…";
        errors.Add(new InputError(path, "unreadable", $"{field.Field.Label}：“{shown}”{message}"));
        return null;
    }

    private FormField Marked(FormField field) => field with
    {
        Error = Errors.FirstOrDefault(error => error.Key == field.Name).Value,
        Children = [.. field.Children.Select(Marked)],
        Rows = [.. field.Rows.Select(row => (IReadOnlyList<FormField>)[.. row.Select(Marked)])],
    };
}
