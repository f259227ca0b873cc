using FluentValidation;
using MediatR;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记或者更正延期支付（第二十一条）.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="Cause">Why.</param>
/// <param name="Month">The month whose wages they are.</param>
/// <param name="Payday">约定的发放日.</param>
/// <param name="Basis">What it rests on; asked for business difficulty.</param>
/// <param name="AgreedOn">The day of the collective agreement.</param>
/// <param name="Partial">Whether only a part is deferred.</param>
/// <param name="Grounds">What happened.</param>
/// <param name="Workers">The workers concerned, one a line; left empty on a correction, they stay.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterDeferral", "登记或者更正延期支付")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterDeferral(
    Guid? Corrects, DeferralCause? Cause, string? Month, DateOnly? Payday, DeferralBasis? Basis, DateOnly? AgreedOn, bool Partial, string? Grounds,
    string? Workers, string? FileName, byte[]? Content, string? Reason) : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterDeferral"/>.</summary>
public sealed class RegisterDeferralValidator : EntryFormValidator<RegisterDeferral>
{
    /// <summary>Sets the checks.</summary>
    public RegisterDeferralValidator(PortalClock clock)
    {
        RuleFor(r => r.Cause).Must(value => value is { } given && Enum.IsDefined(given)).WithMessage("请选择延期的原因。");
        RuleFor(r => r.Month).Must(text => MonthText.TryRead(text, out _)).WithMessage("请填写是哪个月的工资，如 2026-10。");
        RuleFor(r => r.Month).Must(text => !MonthText.TryRead(text, out var month) || month.FirstDay <= clock.Today).WithMessage("这个月还没有开始，请核对年份和月份。");
        RuleFor(r => r.Payday).NotNull().WithMessage("请填写约定的发放日，如 2026-11-15。");
        RuleFor(r => r.Payday).Must((r, day) => day is null || !MonthText.TryRead(r.Month, out var month) || day >= month.FirstDay)
            .WithMessage("发放日早于工资的月份，请核对。");
        RuleFor(r => r.Payday).Must((r, day) => day is null || !MonthText.TryRead(r.Month, out var month) || day < month.AddMonths(3).FirstDay)
            .WithMessage("发放日比工资的月份晚两个月以上，不是劳动合同约定的发放日；延到哪一天由规则算出，请填写原来约定的发放日。");
        RuleFor(r => r.Basis).Must(value => value is { } given && Enum.IsDefined(given)).When(r => r.Cause == DeferralCause.BusinessDifficulty)
            .WithMessage("因生产经营困难延期的，请选择依据。");
        RuleFor(r => r.AgreedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明为什么不能按时发，劳动者会看到。");
        RuleFor(r => r.Grounds).Words();
        RuleFor(r => r.Workers).Custom((text, context) =>
        {
            if (WorkerText.Read(text, clock.Today).Wrong is { } wrong)
            {
                context.AddFailure(wrong);
            }
        });
        RuleFor(r => r.Workers).NotEmpty()
            .When(r => r.Corrects is null && r.Cause == DeferralCause.BusinessDifficulty && r.Basis == DeferralBasis.WorkerConsent)
            .WithMessage("要经劳动者本人同意的，请写明是哪些劳动者，每行一人：姓名 身份证号。");
    }
}

/// <summary>Registers or corrects a deferral.</summary>
public sealed class RegisterDeferralHandler(RegisterBooks books) : IRequestHandler<RegisterDeferral, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterDeferral request, CancellationToken cancellationToken)
    {
        _ = MonthText.TryRead(request.Month, out var month);
        var difficult = request.Cause == DeferralCause.BusinessDifficulty;
        var particulars = new DeferralParticulars(
            request.Cause!.Value, month.FirstDay, request.Payday!.Value, difficult ? request.Basis : null,
            difficult && request.Basis == DeferralBasis.CollectiveConsultation ? request.AgreedOn : null, request.Partial, EntryRules.Stored(request.Grounds));
        var (workers, _) = WorkerText.Read(request.Workers, books.Today);
        var named = request.Corrects is not null && workers.Count == 0 ? null : workers;
        var id = await books.FileAsync(request, particulars, named, request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }
}

/// <summary>登记或者更正停工、停产、歇业（第二十二条）.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="Scope">Who stopped.</param>
/// <param name="Cause">Why.</param>
/// <param name="WorkersFault">Whether the enterprise says that the workers brought it about.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterStoppage", "登记或者更正停工")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterStoppage(
    Guid? Corrects, DateOnly? StartedOn, string? Scope, string? Cause, bool WorkersFault, string? FileName, byte[]? Content, string? Reason)
    : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterStoppage"/>.</summary>
public sealed class RegisterStoppageValidator : EntryFormValidator<RegisterStoppage>
{
    /// <summary>Sets the checks.</summary>
    public RegisterStoppageValidator(PortalClock clock)
    {
        RuleFor(r => r.StartedOn).NotNull().WithMessage("请填写停工的首日，如 2026-03-05。");
        RuleFor(r => r.StartedOn).Must(day => day is not { } given || given <= clock.Today.AddYears(1)).WithMessage("停工首日在一年以后，请核对年份。");
        RuleFor(r => r.Scope).NotEmpty().WithMessage("请写明谁停工，如：全厂、二车间。");
        RuleFor(r => r.Scope).Words(100);
        RuleFor(r => r.Cause).NotEmpty().WithMessage("请写明停工的原因。");
        RuleFor(r => r.Cause).Words();
    }
}

/// <summary>Registers or corrects a stoppage.</summary>
public sealed class RegisterStoppageHandler(RegisterBooks books) : IRequestHandler<RegisterStoppage, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterStoppage request, CancellationToken cancellationToken)
    {
        var id = await books.FileAsync(
            request,
            new StoppageParticulars(request.StartedOn!.Value, EntryRules.Stored(request.Scope), EntryRules.Stored(request.Cause), request.WorkersFault),
            request.Corrects is null ? [] : null, request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }
}
