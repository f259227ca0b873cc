using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记结束的日期.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="EndedOn">The day.</param>
/// <param name="Note">In the enterprise's words.</param>
[Takes<EndStep>]
public sealed record EndEntry(Guid EntryId, DateOnly? EndedOn, string? Note)
    : ICommand<Unit>, IEntryCommand<EndTerms>
{
    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly, EndTerms> Step => Steps.The<EndStep>();

    /// <inheritdoc/>
    public EndTerms Terms => new(EndedOn, EntryRules.Stored(Note));
}

/// <summary>登记支付.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="Amount">Yuan towards final wages; not asked for deferred wages, which are paid whole.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PayStep>]
public sealed record PayEntry(Guid EntryId, DateOnly? PaidOn, decimal? Amount, string? FileName, byte[]? Content)
    : ICommand<Unit>, IGatedCommand<RegisterEntry, DateOnly>
{
    /// <inheritdoc/>
    public Guid SubjectId => EntryId;

    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly> Gated => Steps.The<PayStep>();
}

/// <summary>登记停工期间发的工资.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="PeriodStart">First day of the period.</param>
/// <param name="PeriodEnd">Its last day.</param>
/// <param name="WorkedNormally">付出了正常劳动.</param>
/// <param name="ContractWage">合同约定的工资, where it is known.</param>
/// <param name="WagePaid">The lowest wage paid.</param>
[Takes<RecordWageStep>]
public sealed record RecordStoppageWage(
    Guid EntryId, DateOnly? PeriodStart, DateOnly? PeriodEnd, bool WorkedNormally, decimal? ContractWage, decimal? WagePaid)
    : ICommand<Unit>, IEntryCommand<StoppageWageTerms>
{
    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly, StoppageWageTerms> Step => Steps.The<RecordWageStep>();

    /// <inheritdoc/>
    public StoppageWageTerms Terms => new(PeriodStart, PeriodEnd, WorkedNormally, ContractWage, WagePaid);
}

/// <summary>补充材料.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Note">What it shows.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<AddFileStep>]
public sealed record AddEntryFile(Guid EntryId, string? Note, string? FileName, byte[]? Content) : ICommand<Unit>, IGatedCommand<RegisterEntry, DateOnly>
{
    /// <inheritdoc/>
    public Guid SubjectId => EntryId;

    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly> Gated => Steps.The<AddFileStep>();
}

/// <summary>撤销一步.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Sequence">The number of the step.</param>
/// <param name="Reason">Why.</param>
[Takes<StrikeStep>]
public sealed record StrikeEntryStep(Guid EntryId, int Sequence, string? Reason)
    : ICommand<Unit>, IEntryCommand<StrikeTerms>
{
    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly, StrikeTerms> Step => Steps.The<StrikeStep>();

    /// <inheritdoc/>
    public StrikeTerms Terms => new(Sequence, EntryRules.Stored(Reason));
}

/// <summary>撤销登记.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Reason">Why.</param>
[Takes<WithdrawStep>]
public sealed record WithdrawEntry(Guid EntryId, string? Reason) : ICommand<Unit>, IGatedCommand<RegisterEntry, DateOnly>
{
    /// <inheritdoc/>
    public Guid SubjectId => EntryId;

    /// <inheritdoc/>
    public Step<RegisterEntry, DateOnly> Gated => Steps.The<WithdrawStep>();
}

/// <summary>Shape of <see cref="EndEntry"/>.</summary>
public sealed class EndEntryValidator : AbstractValidator<EndEntry>
{
    /// <summary>Sets the checks.</summary>
    public EndEntryValidator(PortalClock clock)
    {
        RuleFor(r => r.EndedOn).NotNull().WithMessage("请填写日期，如 2026-03-05。");
        RuleFor(r => r.EndedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.Note).Words();
    }
}

/// <summary>Shape of <see cref="PayEntry"/>.</summary>
public sealed class PayEntryValidator : AbstractValidator<PayEntry>
{
    /// <summary>Sets the checks.</summary>
    public PayEntryValidator(PortalClock clock)
    {
        RuleFor(r => r.PaidOn).NotNull().WithMessage("请填写支付的日期，如 2026-03-05。");
        RuleFor(r => r.PaidOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.Amount).Yuan();
        RuleFor(r => r.Amount).Must(amount => amount is not 0).WithMessage("请填写支付的金额，如 12,345.60。");
        EntryRules.File(this, r => r.Content);
    }
}

/// <summary>Shape of <see cref="RecordStoppageWage"/>.</summary>
public sealed class RecordStoppageWageValidator : AbstractValidator<RecordStoppageWage>
{
    /// <summary>Sets the checks.</summary>
    public RecordStoppageWageValidator(PortalClock clock)
    {
        RuleFor(r => r.PeriodStart).NotNull().WithMessage("请填写所发工资的期间首日，如 2026-03-01。");
        RuleFor(r => r.PeriodEnd).NotNull().WithMessage("请填写所发工资的期间末日，如 2026-03-31。");
        RuleFor(r => r.PeriodEnd).NotInFuture(() => clock.Today);
        RuleFor(r => r.PeriodEnd).Must((r, end) => end is null || r.PeriodStart is null || end >= r.PeriodStart).WithMessage("期间末日早于首日，请改正其中一个日期。");
        RuleFor(r => r.PeriodEnd).Must((r, end) => end is null || r.PeriodStart is null || end < r.PeriodStart.Value.AddMonths(1))
            .WithMessage("一次登记一个工资支付周期，最长一个月；几个月的请逐月登记，各月的最低工资不一样。");
        RuleFor(r => r.ContractWage).Yuan();
        RuleFor(r => r.WagePaid).NotNull().WithMessage("请填写实发的工资，如 2,128.00；没有发的填 0。");
        RuleFor(r => r.WagePaid).Yuan();
    }
}

/// <summary>Shape of <see cref="AddEntryFile"/>.</summary>
public sealed class AddEntryFileValidator : AbstractValidator<AddEntryFile>
{
    /// <summary>Sets the checks.</summary>
    public AddEntryFileValidator()
    {
        RuleFor(r => r.Content).NotNull().OverridePropertyName("File").WithMessage("请选择要补充的材料（PDF、JPG、PNG）。");
        EntryRules.File(this, r => r.Content);
        RuleFor(r => r.Note).Words();
    }
}

/// <summary>Shape of <see cref="StrikeEntryStep"/>.</summary>
public sealed class StrikeEntryStepValidator : AbstractValidator<StrikeEntryStep>
{
    /// <summary>Sets the checks.</summary>
    public StrikeEntryStepValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明为什么撤销；这一步会保留并注明已撤销。");
        RuleFor(r => r.Reason).Words();
    }
}

/// <summary>Shape of <see cref="WithdrawEntry"/>.</summary>
public sealed class WithdrawEntryValidator : AbstractValidator<WithdrawEntry>
{
    /// <summary>Sets the checks.</summary>
    public WithdrawEntryValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明为什么撤销；登记会保留并注明已撤销。");
        RuleFor(r => r.Reason).Words();
    }
}
