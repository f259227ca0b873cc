using System.Globalization;
using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>申请延期或者分期缴纳罚款.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Lines">A line for each part: its day and its amount.</param>
/// <param name="Reason">Why.</param>
[Takes<AskFinePlanStep>]
public sealed record AskFinePlan(Guid CaseId, string? Lines, string? Reason) : ICommand<Unit>, ICaseCommand<FinePlanTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, FinePlanTerms> Step => Steps.The<AskFinePlanStep>();

    /// <inheritdoc/>
    public FinePlanTerms Terms => new(FinePlanLines.Read(Lines).Parts, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="AskFinePlan"/>.</summary>
public sealed class AskFinePlanValidator : AbstractValidator<AskFinePlan>
{
    /// <summary>Sets the checks.</summary>
    public AskFinePlanValidator()
    {
        RuleFor(r => r.Lines).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("请写明哪一天缴多少，一行一期。")
            .Must(lines => FinePlanLines.Read(lines).Wrong is null)
            .WithMessage(request => $"第 {FinePlanLines.Read(request.Lines).Wrong} 行读不出日期和金额，请写成 2026-12-30 5000.00。")
            .Must(lines => FinePlanLines.Read(lines).Parts.Count <= FinePlanLines.Most).WithMessage($"最多 {FinePlanLines.Most} 期。");
        RuleFor(r => r.Reason).IsReason("请写明经济上的困难。");
    }
}

/// <summary>A plan as it is written down: a line for each part, its day and its amount.</summary>
public static class FinePlanLines
{
    /// <summary>The most parts.</summary>
    public const int Most = 24;

    /// <summary>Reads it; the number of the first line that cannot be read, or <c>null</c>.</summary>
    public static (IReadOnlyList<FinePart> Parts, int? Wrong) Read(string? text)
    {
        List<FinePart> parts = [];
        foreach (var (number, line) in (text ?? "").Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var words = LenientText.Fold(line).Replace("元", "", StringComparison.Ordinal)
                .Split([' ', '\t', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is not [var day, var amount] || !LenientText.TryDate(day, out var on)
                || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan)
                || decimal.Round(yuan, 2) != yuan || yuan > 9_999_999_999m || parts.Count > Most)
            {
                return (parts, number + 1);
            }

            parts.Add(new(on, yuan));
        }

        return (parts, null);
    }
}

/// <summary>同意延期或者分期缴纳罚款.</summary>
/// <param name="CaseId">The case.</param>
[Takes<ApproveFinePlanStep>]
public sealed record ApproveFinePlan(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<ApproveFinePlanStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>不同意延期或者分期缴纳罚款.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<DeclineFinePlanStep>]
public sealed record DeclineFinePlan(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<DeclineFinePlanStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="DeclineFinePlan"/>.</summary>
public sealed class DeclineFinePlanValidator : AbstractValidator<DeclineFinePlan>
{
    /// <summary>Sets the checks.</summary>
    public DeclineFinePlanValidator() => RuleFor(r => r.Reason).IsReason("请写明不同意的理由。");
}

/// <summary>提请变更处罚决定.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Fine">Yuan.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeDecisionChangeStep>]
public sealed record ProposeDecisionChange(Guid CaseId, decimal? Fine, string? Reason) : ICommand<Unit>, ICaseCommand<ChangeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ChangeTerms> Step => Steps.The<ProposeDecisionChangeStep>();

    /// <inheritdoc/>
    public ChangeTerms Terms => new(Fine, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeDecisionChange"/>.</summary>
public sealed class ProposeDecisionChangeValidator : AbstractValidator<ProposeDecisionChange>
{
    /// <summary>Sets the checks.</summary>
    public ProposeDecisionChangeValidator()
    {
        RuleFor(r => r.Fine).NotNull().WithMessage("请填写变更以后的数额。");
        RuleFor(r => r.Fine).Must(fine => decimal.Truncate(fine!.Value) == fine).When(r => r.Fine is not null).WithMessage("罚款数额写到元为止，不写角、分。");
        RuleFor(r => r.Reason).IsReason("请写明变更的理由和依据的文书。");
    }
}

/// <summary>提请撤销处罚决定.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeDecisionRevocationStep>]
public sealed record ProposeDecisionRevocation(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposeDecisionRevocationStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeDecisionRevocation"/>.</summary>
public sealed class ProposeDecisionRevocationValidator : AbstractValidator<ProposeDecisionRevocation>
{
    /// <summary>Sets the checks.</summary>
    public ProposeDecisionRevocationValidator() => RuleFor(r => r.Reason).IsReason("请写明撤销的理由和依据的文书。");
}
