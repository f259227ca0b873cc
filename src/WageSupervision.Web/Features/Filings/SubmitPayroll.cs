using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// What is said beside a sheet. The upload page binds it, the interface reads it and describes it, the command carries it:
/// one parameter here is one field of them all. On the page any of them may be empty still.
/// </summary>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="PaidOn">The day the whole sheet was paid, or <c>null</c>.</param>
/// <param name="Reason">更正原因: why it replaces an accepted filing of the same period; empty for a first one.</param>
/// <param name="Unpaid">The enterprise says that the wages are not paid yet; a sheet that names no day of payment says nothing of it.</param>
/// <param name="PaydayReason">Why the agreed payday is not the registered one; empty where it is.</param>
public record PayrollForm(
    [Field("周期的第一天", Required = true)] DateOnly? CycleStart = null,
    [Field("周期的最后一天", Required = true)] DateOnly? CycleEnd = null,
    [Field("约定的发放日", Required = true)] DateOnly? AgreedPayday = null,
    [Field("用工形式", Required = true, Hint = "全日制或者非全日制。")] Employment? Employment = null,
    [Field("实际发放日", Hint = "实际发放日；各人不同的写在行里。没有发放的不写，另写 unpaid。")] DateOnly? PaidOn = null,
    [Field("还没有发放", Hint = "工资还没有发放的写 true；不能与实际发放日同时写。两样都没有写、行里也没有日期的，发放日过了不能认定。")] bool? Unpaid = null,
    [Field("更正原因", Hint = "更正原因：这个周期已经受理过的，确认以前必须写。")] string? Reason = null,
    [Field("发放日与登记不同的原因", Hint = "约定的发放日与登记的不同的原因。")] string? PaydayReason = null)
{
    /// <summary>What was said beside a filing, to begin the one that follows it with.</summary>
    public static T Of<T>(FilingRow filing)
        where T : PayrollForm, new()
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new T
        {
            CycleStart = filing.CycleStart,
            CycleEnd = filing.CycleEnd,
            AgreedPayday = filing.AgreedPayday,
            Employment = filing.Employment,
            PaidOn = filing.PaidOn,
            Unpaid = filing.StatedUnpaid ? true : null,

            // Why an accepted one had been an amendment is no reason for the next one.
            Reason = filing.WasAccepted() ? null : filing.ReplacementReason,
            PaydayReason = filing.PaydayReason,
        };
    }
}

/// <summary>Hands in a payroll: its bytes are stored and receipted before anybody reads them.</summary>
[CommandName("SubmitPayroll", "上传工资表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SubmitPayroll : PayrollForm, ICommand<Submitted>, ISpoolable
{
    /// <summary>Makes an empty one: the spool reads into it.</summary>
    public SubmitPayroll()
    {
    }

    private SubmitPayroll(PayrollForm form)
        : base(form)
    {
    }

    /// <summary>The file's own name.</summary>
    public string? FileName { get; init; }

    /// <inheritdoc/>
    public byte[]? Content { get; init; }

    /// <summary>The filer set out to amend an accepted filing and knows so; otherwise the reason is asked at the confirmation.</summary>
    public bool Amends { get; init; }

    /// <summary>The key of a submission by the enterprise's software; <c>null</c> for one by a person.</summary>
    public Api.ApiSubmission? Api { get; init; }

    /// <summary>Makes one of what was said and the file.</summary>
    public static SubmitPayroll Of(PayrollForm form, string? fileName, byte[]? content) => new(form) { FileName = fileName, Content = content };
}

/// <summary>Shape of <see cref="SubmitPayroll"/>.</summary>
public sealed class SubmitPayrollValidator : AbstractValidator<SubmitPayroll>
{
    /// <summary>Sets the checks.</summary>
    public SubmitPayrollValidator(PortalClock clock)
    {
        RuleFor(r => r.CycleStart).NotNull().WithMessage("请填写周期的第一天，如 2026-10-01。");
        RuleFor(r => r.CycleEnd).NotNull().WithMessage("请填写周期的最后一天，如 2026-10-31。");
        RuleFor(r => r.CycleEnd).GreaterThanOrEqualTo(r => r.CycleStart).When(r => r is { CycleStart: not null, CycleEnd: not null })
            .WithMessage("周期的最后一天不能早于第一天。");
        RuleFor(r => r.CycleEnd).Must((r, end) => end!.Value.DayNumber - r.CycleStart!.Value.DayNumber < 366)
            .When(r => r is { CycleStart: not null, CycleEnd: not null }).WithMessage("一张工资表的周期不能超过一年，请核对起止日期。");
        RuleFor(r => r.CycleEnd).Must(end => end <= clock.Today.AddDays(31)).When(r => r.CycleEnd is not null).WithMessage("周期的最后一天太晚了，请核对年份和月份。");
        RuleFor(r => r.CycleStart).Must(start => start >= Regulations.Order353InForceFrom).When(r => r.CycleStart is not null)
            .WithMessage("本平台受理 2017 年 5 月 1 日（办法施行日）以后的工资表。");
        RuleFor(r => r.AgreedPayday).NotNull().WithMessage("请填写约定的发放日，如 2026-11-15。");
        RuleFor(r => r.AgreedPayday).GreaterThanOrEqualTo(r => r.CycleStart).When(r => r is { AgreedPayday: not null, CycleStart: not null })
            .WithMessage("约定的发放日不能早于周期的第一天。");
        RuleFor(r => r.PaydayReason).MaximumLength(500).WithMessage("原因请控制在 500 字以内。");
        RuleFor(r => r.PaidOn).Must(paid => paid <= clock.Today).When(r => r.PaidOn is not null).WithMessage("实际发放日不能晚于今天；还没有发放的，请留空，勾选“还没有发放”。");
        RuleFor(r => r.Unpaid).Must(unpaid => unpaid != true).When(r => r.PaidOn is not null)
            .WithMessage("填了实际发放日，又写还没有发放。请只留一样；有人发了、有人没有发的，实际发放日留空，发了的把日期填在工资表“发放日期”列。");
        RuleFor(r => r.Employment).NotNull().WithMessage("请选择用工形式。");
        RuleFor(r => r.Content).IsSheet("工资表");
        RuleFor(r => r.Reason).NotEmpty().When(r => r.Amends).WithMessage("请写明更正原因，如：漏报一名劳动者的加班工资。");
        RuleFor(r => r.Reason).IsReplacementReason();
    }
}

/// <summary>Stores and receipts.</summary>
public sealed class SubmitPayrollHandler(
    AppDbContext database, ICurrentUser user, SubmissionSteps<FilingRow> submissions, LegalParameters parameters, Api.ApiSubmissions keys)
    : IRequestHandler<SubmitPayroll, Submitted>
{
    /// <inheritdoc/>
    public async Task<Submitted> Handle(SubmitPayroll request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Enterprises.SingleOrDefaultAsync(e => e.EnterpriseId == user.EnterpriseId, cancellationToken)
            ?? throw new NotFoundException();
        if (request.Api is { } known && await keys.FindAsync(enterprise.EnterpriseId, known, cancellationToken) is { } receipted)
        {
            return new Submitted(receipted, (await submissions.FindAsync(receipted, cancellationToken)).ReceiptNumber, true);
        }

        CheckPayday(request, enterprise.Payday);
        CheckRegion(enterprise.RegionCode, YearMonth.Of(request.CycleEnd!.Value));
        var same = database.Filings.Where(f => f.EnterpriseId == enterprise.EnterpriseId && f.CycleStart == request.CycleStart && f.CycleEnd == request.CycleEnd
            && f.AgreedPayday == request.AgreedPayday && f.PaidOn == request.PaidOn && f.StatedUnpaid == (request.Unpaid == true)
            && f.Employment == request.Employment);
        var submitted = await submissions.ReceiveAsync(request.Content!, request.FileName, same, Make, cancellationToken);
        if (request.Api is { } submission)
        {
            keys.Keep(enterprise.EnterpriseId, submission, submitted.FilingId);
        }

        return submitted;

        FilingRow Make(Arrival arrival) => new()
        {
            EnterpriseId = enterprise.EnterpriseId,
            FilingId = Guid.CreateVersion7(),
            ReceiptNumber = arrival.ReceiptNumber,
            Period = YearMonth.Of(request.CycleEnd.Value).FirstDay,
            RegionCode = enterprise.RegionCode,
            CycleStart = request.CycleStart!.Value,
            CycleEnd = request.CycleEnd.Value,
            CycleKey = FilingRow.CycleKeyOf(request.Employment!.Value, request.CycleStart.Value, request.CycleEnd.Value),
            AgreedPayday = request.AgreedPayday!.Value,
            PaydayReason = request.AgreedPayday == AgreedPayday.Registered(request.CycleEnd.Value, enterprise.Payday) ? "" : request.PaydayReason?.Trim() ?? "",
            PaidOn = request.PaidOn,
            StatedUnpaid = request.Unpaid == true,
            Employment = request.Employment!.Value,
            FileName = arrival.FileName,
            FileHash = arrival.FileHash,
            FileSize = arrival.FileSize,
            ReceivedAt = arrival.ReceivedAt,
            FiledBy = arrival.FiledBy,
            ReplacementReason = request.Reason?.Trim() ?? "",
        };
    }

    private void CheckRegion(string regionCode, YearMonth month)
    {
        if (!parameters.Divisions.IsCountyValidIn(regionCode, month))
        {
            throw Refuse.Field(nameof(SubmitPayroll.CycleEnd),
                $"您单位登记的工作地代码 {regionCode} 在 {month} 不是有效的县（市、区）代码（可能已经撤并或者还没有设立），不能核对最低工资。请联系平台管理员更正登记。");
        }
    }

    // The filer writes the day by which its own arrears are judged: it is held to the one that was registered.
    private static void CheckPayday(SubmitPayroll request, int payday)
    {
        var agreed = request.AgreedPayday!.Value;
        var registered = AgreedPayday.Registered(request.CycleEnd!.Value, payday);
        if (AgreedPayday.IsTooLate(agreed, registered))
        {
            throw Refuse.Field(nameof(request.AgreedPayday),
                $"登记的发放日是每月 {payday} 日，这个周期是 {Show.Date(registered)}；填写的比它晚 {AgreedPayday.MostDaysLater} 天以上，不能受理。请填写劳动合同或者工资支付制度里的发放日；登记有误的，请联系平台管理员更正。");
        }

        if (AgreedPayday.NeedsReason(agreed, registered, request.Employment!.Value) && string.IsNullOrWhiteSpace(request.PaydayReason))
        {
            throw Refuse.Field(nameof(request.PaydayReason),
                $"约定的发放日与登记的不同（登记每月 {payday} 日，这个周期是 {Show.Date(registered)}），请写明原因。原因会留在回执上，监察员也会看到。");
        }
    }
}
