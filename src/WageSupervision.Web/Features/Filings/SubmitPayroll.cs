using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Hands in a payroll: its bytes are stored and receipted before anybody reads them.</summary>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day the whole sheet was paid, or <c>null</c>.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Reason">Why it replaces an accepted filing of the same period; empty for a first one.</param>
/// <param name="Corrects">The filer set out to correct an accepted filing and knows so; otherwise the reason is asked at the confirmation.</param>
/// <param name="PaydayReason">Why the agreed payday is not the registered one; empty where it is.</param>
/// <param name="Api">The key of a submission by the enterprise's software; <c>null</c> for one by a person.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SubmitPayroll(
    DateOnly? CycleStart, DateOnly? CycleEnd, DateOnly? AgreedPayday, DateOnly? PaidOn, Employment? Employment, string? FileName, byte[]? Content, string? Reason,
    bool Corrects = false, string? PaydayReason = null, Api.ApiSubmission? Api = null)
    : ICommand<SubmittedPayroll>, Outages.ISpoolable;

/// <summary>The receipt.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="SeenBefore">The very same file was handed in before for this cycle; this is its receipt.</param>
public sealed record SubmittedPayroll(Guid FilingId, bool SeenBefore);

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
        RuleFor(r => r.PaidOn).Must(paid => paid <= clock.Today).When(r => r.PaidOn is not null).WithMessage("实际发放日不能晚于今天；还没有发放的，请留空。");
        RuleFor(r => r.Employment).NotNull().WithMessage("请选择用工形式。");
        RuleFor(r => r.Content).NotEmpty().OverridePropertyName("File").WithMessage("请选择要上传的工资表（.xlsx、.xls 或 .csv），空文件不能受理。");
        RuleFor(r => r.Content).Must(content => content!.LongLength <= Portal.MaxUpload).When(r => r.Content is not null).OverridePropertyName("File")
            .WithMessage("文件超过 20 MB，请分成几个文件，或者删去图片后重新保存。");
        RuleFor(r => r.Reason).NotEmpty().When(r => r.Corrects).WithMessage("请写明更正原因，如：漏报一名劳动者的加班工资。");
        RuleFor(r => r.Reason).MaximumLength(500).WithMessage("更正原因请控制在 500 字以内。");
    }
}

/// <summary>Stores and receipts.</summary>
public sealed class SubmitPayrollHandler(AppDbContext database, ICurrentUser user, NumberSeries numbers, FieldProtector protector, PortalClock clock, LegalParameters parameters, Api.ApiSubmissions keys)
    : IRequestHandler<SubmitPayroll, SubmittedPayroll>
{
    /// <inheritdoc/>
    public async Task<SubmittedPayroll> Handle(SubmitPayroll request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Enterprises.SingleOrDefaultAsync(e => e.EnterpriseId == user.EnterpriseId, cancellationToken) ?? throw new NotFoundException();
        if (request.Api is { } known && await keys.FindAsync(enterprise.EnterpriseId, known, cancellationToken) is { } receipted)
        {
            return new SubmittedPayroll(receipted, true);
        }

        CheckPayday(request, enterprise.Payday);
        CheckRegion(enterprise.RegionCode, YearMonth.Of(request.CycleEnd!.Value));
        var hash = SHA256.HashData(request.Content!);

        // Twice the same file at the same moment is one file: the second waits here and finds the first.
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(hash) ^ enterprise.EnterpriseId})", cancellationToken);
        var fileName = Cases.EvidenceFile.SafeName(request.FileName);
        var same = await database.Filings.AsNoTracking().Where(f => f.EnterpriseId == enterprise.EnterpriseId && f.FileHash == hash
                && f.CycleStart == request.CycleStart && f.CycleEnd == request.CycleEnd && f.AgreedPayday == request.AgreedPayday
                && f.PaidOn == request.PaidOn && f.Employment == request.Employment && f.ReplacedBy == null && f.State != FilingState.Withdrawn && f.StateCode != "superseded" && f.StateCode != "withdrawn")
            .OrderByDescending(f => f.ReceivedAt).ToListAsync(cancellationToken);

        // The extension decides how a file is read: renamed from .xlsx to .csv, the same bytes are another file.
        var before = same.Find(f => string.Equals(Path.GetExtension(f.FileName), Path.GetExtension(fileName), StringComparison.OrdinalIgnoreCase));
        if (before is not null)
        {
            Keep(before.FilingId);
            return new SubmittedPayroll(before.FilingId, true);
        }

        var filing = new FilingRow
        {
            EnterpriseId = enterprise.EnterpriseId,
            FilingId = Guid.CreateVersion7(),
            ReceiptNumber = await numbers.ReceiptAsync(cancellationToken),
            Period = YearMonth.Of(request.CycleEnd!.Value).FirstDay,
            RegionCode = enterprise.RegionCode,
            CycleStart = request.CycleStart!.Value,
            CycleEnd = request.CycleEnd.Value,
            CycleKey = FilingRow.CycleKeyOf(request.Employment!.Value, request.CycleStart.Value, request.CycleEnd.Value),
            AgreedPayday = request.AgreedPayday!.Value,
            PaydayReason = request.AgreedPayday == AgreedPayday.Registered(request.CycleEnd.Value, enterprise.Payday) ? "" : request.PaydayReason?.Trim() ?? "",
            PaidOn = request.PaidOn,
            Employment = request.Employment!.Value,
            FileName = fileName,
            FileHash = hash,
            FileSize = request.Content!.Length,
            ReceivedAt = clock.Now,
            FiledBy = user.Id,
            State = FilingState.Received,
            ReplacementReason = request.Reason?.Trim() ?? "",
        };
        database.Filings.Add(filing);
        database.FilingFiles.Add(new FilingFileRow { EnterpriseId = filing.EnterpriseId, FilingId = filing.FilingId, Content = protector.Seal(request.Content, FilingFileRow.Place(filing.EnterpriseId, filing.FilingId)) });
        Keep(filing.FilingId);
        return new SubmittedPayroll(filing.FilingId, false);

        void Keep(Guid filingId)
        {
            if (request.Api is { } submission)
            {
                keys.Keep(enterprise.EnterpriseId, submission, filingId);
            }
        }
    }

    private void CheckRegion(string regionCode, YearMonth month)
    {
        if (!parameters.Divisions.IsCountyValidIn(regionCode, month))
        {
            throw Accounts.ActivateAccountHandler.Refused(nameof(SubmitPayroll.CycleEnd),
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
            throw Accounts.ActivateAccountHandler.Refused(nameof(request.AgreedPayday),
                $"登记的发放日是每月 {payday} 日，这个周期是 {Show.Date(registered)}；填写的比它晚 {AgreedPayday.MostDaysLater} 天以上，不能受理。请填写劳动合同或者工资支付制度里的发放日；登记有误的，请联系平台管理员更正。");
        }

        if (AgreedPayday.NeedsReason(agreed, registered, request.Employment!.Value) && string.IsNullOrWhiteSpace(request.PaydayReason))
        {
            throw Accounts.ActivateAccountHandler.Refused(nameof(request.PaydayReason),
                $"约定的发放日与登记的不同（登记每月 {payday} 日，这个周期是 {Show.Date(registered)}），请写明原因。原因会留在回执上，监察员也会看到。");
        }
    }
}

/// <summary>Reads and judges a received filing. Sent right after the receipt; after a crash the portal sends it again by itself.</summary>
/// <param name="FilingId">The filing.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record CheckFiling(Guid FilingId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>Checks.</summary>
public sealed class CheckFilingHandler(AppDbContext database, ICurrentUser user, FilingIntake intake) : IRequestHandler<CheckFiling, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(CheckFiling request, CancellationToken cancellationToken)
    {
        // In the request that received it, the file is still held by what was stored a moment ago.
        database.ChangeTracker.Clear();
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State == FilingState.Received)
        {
            await intake.ProcessAsync(filing, cancellationToken);
        }

        return Unit.Value;
    }
}
