using FluentValidation;
using MediatR;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>What texts of an incident must be.</summary>
internal static class IncidentRules
{
    /// <summary>The longest time that a clock of hours may run: thirty days.</summary>
    public const int MostHours = 720;

    /// <summary>Asked for, at most so many characters, and without a number by which somebody could be found.</summary>
    public static void IsIncidentText<T>(this IRuleBuilderInitial<T, string?> rule, string missing, int longest = 1000) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage(missing).MaximumLength(longest).WithMessage($"请控制在 {longest} 字以内。")
            .Must(text => !PersonalNumbers.Appear(text!)).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");

    /// <summary>A whole number of hours that a clock may run; none at all is not judged here.</summary>
    public static void AreHours<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Must(hours => hours is null or (>= 1 and <= MostHours)).WithMessage($"请填写 1 到 {MostHours} 之间的整数小时。");

    /// <summary>A whole number of people; none at all is not judged here.</summary>
    public static void ArePeople<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Must(people => people is null or (>= 0 and <= 100_000)).WithMessage("请填写 0 到 100000 之间的人数。");
}

/// <summary>建立重大事件.</summary>
/// <param name="RegionCode">The county.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Source">How it became known.</param>
/// <param name="SourceId">The case or contact, or <c>null</c>.</param>
/// <param name="SourceNumber">Its number.</param>
/// <param name="Respondent">Who owes, as known.</param>
/// <param name="Place">Where.</param>
/// <param name="People">How many.</param>
/// <param name="Amount">Yuan said to be owed, or <c>null</c>.</param>
/// <param name="What">What happens.</param>
[Takes<OpenIncidentStep>]
public sealed record OpenIncident(
    string? RegionCode, IncidentKind? Kind, IncidentSource? Source, Guid? SourceId, string? SourceNumber, string? Respondent, string? Place, int? People,
    decimal? Amount, string? What) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => SourceNumber ?? "";

    /// <summary>The particulars as the step takes them.</summary>
    internal IncidentTerms Terms => new(
        RegionCode ?? "", Kind, Source, SourceId, SourceNumber ?? "", (Respondent ?? "").Trim(), (Place ?? "").Trim(), People, Amount, (What ?? "").Trim());
}

/// <summary>Shape of <see cref="OpenIncident"/>.</summary>
public sealed class OpenIncidentValidator : AbstractValidator<OpenIncident>
{
    /// <summary>Sets the checks.</summary>
    public OpenIncidentValidator()
    {
        RuleFor(r => r.RegionCode).NotEmpty().WithMessage("请选择发生在哪个县（市、区）。");
        RuleFor(r => r.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("请选择是什么情形。");
        RuleFor(r => r.Source).Must(source => source is { } known && Enum.IsDefined(known)).WithMessage("请选择怎样知道的。");
        RuleFor(r => r.Respondent).IsIncidentText("请写明哪个单位或者工地。", 200);
        RuleFor(r => r.Place).IsIncidentText("请写明发生在哪里。", 200);
        RuleFor(r => r.People).NotNull().WithMessage("请填写大约有多少人。");
        RuleFor(r => r.People).ArePeople();
        RuleFor(r => r.Amount).Must(amount => amount is null or (>= 0 and < 1_000_000_000m)).WithMessage("请填写不小于 0 的金额。");
        RuleFor(r => r.What).IsIncidentText("请写明发生了什么。");
    }
}

/// <summary>Says which particular would be refused.</summary>
public sealed class OpenIncidentTrial(IncidentFiles incidents) : ITrial<OpenIncident>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(OpenIncident request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult<IReadOnlyList<ProcedureRuleException>>(
            [.. Steps.The<OpenIncidentStep>().Faults(Unbegun.File, incidents.Facts(), request.Terms)]);
    }
}

/// <summary>Opens it.</summary>
public sealed class OpenIncidentHandler(IncidentFiles incidents) : IRequestHandler<OpenIncident, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenIncident request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var incidentId = Guid.CreateVersion7();
        await incidents.OpenAsync(incidentId, request.Terms, cancellationToken);
        return incidentId;
    }
}

/// <summary>交办.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">By whom.</param>
/// <param name="Hours">In how many hours.</param>
[Takes<SetTaskStep>]
public sealed record SetIncidentTask(Guid IncidentId, string? What, string? Owner, int? Hours) : ICommand<Unit>, IIncidentCommand<IncidentTaskTerms>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, IncidentTaskTerms> Step => Steps.The<SetTaskStep>();

    /// <inheritdoc/>
    public IncidentTaskTerms Terms => new((What ?? "").Trim(), (Owner ?? "").Trim(), Hours);
}

/// <summary>Shape of <see cref="SetIncidentTask"/>.</summary>
public sealed class SetIncidentTaskValidator : AbstractValidator<SetIncidentTask>
{
    /// <summary>Sets the checks.</summary>
    public SetIncidentTaskValidator()
    {
        RuleFor(r => r.What).IsIncidentText("请写明要做什么。", 200);
        RuleFor(r => r.Owner).IsIncidentText("请写明由谁办：人、乡镇街道或者部门。", 100);
        RuleFor(r => r.Hours).NotNull().WithMessage("请填写几小时内办完。");
        RuleFor(r => r.Hours).AreHours();
    }
}

/// <summary>登记交办完成.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Number">Which task.</param>
/// <param name="Text">What came of it.</param>
[Takes<FinishTaskStep>]
public sealed record FinishIncidentTask(Guid IncidentId, int? Number, string? Text) : ICommand<Unit>, IIncidentCommand<TaskDoneTerms>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, TaskDoneTerms> Step => Steps.The<FinishTaskStep>();

    /// <inheritdoc/>
    public TaskDoneTerms Terms => new(Number, (Text ?? "").Trim());
}

/// <summary>Shape of <see cref="FinishIncidentTask"/>.</summary>
public sealed class FinishIncidentTaskValidator : AbstractValidator<FinishIncidentTask>
{
    /// <summary>Sets the checks.</summary>
    public FinishIncidentTaskValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("请选择哪一项。");
        RuleFor(r => r.Text).IsIncidentText("请写明办得怎样。", 500);
    }
}

/// <summary>处置记录.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Text">What happened.</param>
/// <param name="People">How many people by now.</param>
[Takes<NoteIncidentStep>]
public sealed record NoteIncident(Guid IncidentId, string? Text, int? People) : ICommand<Unit>, IIncidentCommand<IncidentNoteTerms>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, IncidentNoteTerms> Step => Steps.The<NoteIncidentStep>();

    /// <inheritdoc/>
    public IncidentNoteTerms Terms => new((Text ?? "").Trim(), People);
}

/// <summary>Shape of <see cref="NoteIncident"/>.</summary>
public sealed class NoteIncidentValidator : AbstractValidator<NoteIncident>
{
    /// <summary>Sets the checks.</summary>
    public NoteIncidentValidator()
    {
        RuleFor(r => r.Text).IsIncidentText("请写明发生了什么、做了什么。");
        RuleFor(r => r.People).ArePeople();
    }
}

/// <summary>向上报告.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">What.</param>
/// <param name="Hours">In how many hours the next is due.</param>
[Takes<ReportIncidentStep>]
public sealed record ReportIncident(Guid IncidentId, string? To, string? Text, int? Hours) : ICommand<Unit>, IIncidentCommand<IncidentReportTerms>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, IncidentReportTerms> Step => Steps.The<ReportIncidentStep>();

    /// <inheritdoc/>
    public IncidentReportTerms Terms => new((To ?? "").Trim(), (Text ?? "").Trim(), Hours);
}

/// <summary>Shape of <see cref="ReportIncident"/>.</summary>
public sealed class ReportIncidentValidator : AbstractValidator<ReportIncident>
{
    /// <summary>Sets the checks.</summary>
    public ReportIncidentValidator()
    {
        RuleFor(r => r.To).IsIncidentText("请写明报告给谁。", 100);
        RuleFor(r => r.Text).IsIncidentText("请写明报告的内容。");
        RuleFor(r => r.Hours).AreHours();
    }
}

/// <summary>提请结束处置.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Text">How it ended.</param>
[Takes<ProposeIncidentEndStep>]
public sealed record ProposeIncidentEnd(Guid IncidentId, string? Text) : ICommand<Unit>, IIncidentCommand<string>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, string> Step => Steps.The<ProposeIncidentEndStep>();

    /// <inheritdoc/>
    public string Terms => (Text ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeIncidentEnd"/>.</summary>
public sealed class ProposeIncidentEndValidator : AbstractValidator<ProposeIncidentEnd>
{
    /// <summary>Sets the checks.</summary>
    public ProposeIncidentEndValidator() => RuleFor(r => r.Text).IsIncidentText("请写明怎样结束的：人散了没有，工资付了没有。");
}

/// <summary>批准结束处置.</summary>
/// <param name="IncidentId">The incident.</param>
[Takes<EndIncidentStep>]
public sealed record EndIncident(Guid IncidentId) : ICommand<Unit>, IIncidentCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, NoTerms> Step => Steps.The<EndIncidentStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>不同意结束处置.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Reason">Why.</param>
[Takes<DeclineIncidentEndStep>]
public sealed record DeclineIncidentEnd(Guid IncidentId, string? Reason) : ICommand<Unit>, IIncidentCommand<string>
{
    /// <inheritdoc/>
    public Step<MajorIncident, IncidentFacts, string> Step => Steps.The<DeclineIncidentEndStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="DeclineIncidentEnd"/>.</summary>
public sealed class DeclineIncidentEndValidator : AbstractValidator<DeclineIncidentEnd>
{
    /// <summary>Sets the checks.</summary>
    public DeclineIncidentEndValidator() => RuleFor(r => r.Reason).IsIncidentText("请写明不同意的理由。", 500);
}
