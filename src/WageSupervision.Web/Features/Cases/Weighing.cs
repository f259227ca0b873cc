using FluentValidation;
using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The fields that say why a fine is what it is.</summary>
public class WeighingInput
{
    /// <summary>Yuan.</summary>
    public decimal? Fine { get; set; }

    /// <summary>Facts and reasons.</summary>
    public string? Reasons { get; set; }

    /// <summary>What makes it lighter.</summary>
    public IReadOnlyList<Mitigation>? Factors { get; set; }

    /// <summary>The facts of that.</summary>
    public string? MitigationFacts { get; set; }

    /// <summary>The grade of the benchmark.</summary>
    public string? Grade { get; set; }

    /// <summary>Why it lies outside the grade.</summary>
    public string? Deviation { get; set; }
}

/// <summary>A form on which a fine is weighed.</summary>
public interface IWeighs
{
    /// <summary>The form.</summary>
    WeighingInput Input { get; }

    /// <summary>The case.</summary>
    CaseFacts Facts { get; }
}

/// <summary>A command that proposes a fine.</summary>
public abstract record WeighedFine
{
    /// <summary>Yuan.</summary>
    public decimal? Fine { get; init; }

    /// <summary>Facts and reasons.</summary>
    public string? Reasons { get; init; }

    /// <summary>What makes it lighter.</summary>
    public IReadOnlyList<Mitigation> Factors { get; init; } = [];

    /// <summary>The facts of that.</summary>
    public string? MitigationFacts { get; init; }

    /// <summary>The grade of the benchmark.</summary>
    public string? Grade { get; init; }

    /// <summary>Why it lies outside the grade.</summary>
    public string? Deviation { get; init; }

    /// <summary>Whether it proposes a fine, not a warning alone.</summary>
    internal virtual bool IsFine => true;

    /// <summary>Why the fine is what it is.</summary>
    internal Discretion Discretion => new(Factors, (MitigationFacts ?? "").Trim(), Grade is { Length: > 0 } grade ? grade : null, (Deviation ?? "").Trim());

    /// <summary>A command with what the form says.</summary>
    internal static TCommand Of<TCommand>(TCommand command, WeighingInput input)
        where TCommand : WeighedFine => (TCommand)((WeighedFine)command with
        {
            Fine = input.Fine,
            Reasons = input.Reasons,
            Factors = input.Factors ?? [],
            MitigationFacts = input.MitigationFacts,
            Grade = input.Grade,
            Deviation = input.Deviation,
        });
}

/// <summary>Shape of a command that proposes a fine; whether the fine is lawful is not shape.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public abstract class WeighedFineValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : WeighedFine
{
    /// <summary>Sets the checks.</summary>
    protected WeighedFineValidator()
    {
        RuleFor(r => r.Fine).NotNull().When(r => r.IsFine).WithMessage("请填写拟罚款的数额。");
        RuleFor(r => r.Fine).Must(fine => fine > 0 && decimal.Truncate(fine!.Value) == fine).When(r => r.Fine is not null)
            .WithMessage("罚款数额写到元为止，应当是大于 0 的整数，不写角、分。");
        RuleFor(r => r.Reasons).NotEmpty().WithMessage("请写明事实、理由和依据。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
        RuleFor(r => r.Factors).Must(factors => factors.Distinct().Count() == factors.Count && factors.All(Enum.IsDefined)).WithMessage("请从列出的情节里选。");
        RuleFor(r => r.MitigationFacts).Empty().When(r => r.Factors.Count == 0).WithMessage("写了从轻、减轻的事实的，请勾选是哪一种情节。");
        RuleFor(r => r.MitigationFacts).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Grade).MaximumLength(20).WithMessage("请从列出的档次里选。");
        RuleFor(r => r.Deviation).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}
