using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Publications.Listings;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Enterprise;

/// <summary>The filer's tasks with their due days: orders, demands, filings.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IndexModel(AppDbContext database, CaseFiles cases, DemandFiles demands, DisclosureFiles disclosures, ListingFiles listings,
    ICurrentUser user, PortalClock clock, LegalParameters parameters, DutyReader duties) : PortalPage
{
    /// <summary>Tasks, the soonest first.</summary>
    public IReadOnlyList<EnterpriseTask> Tasks { get; private set; } = [];

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Months and how they stand, newest first.</summary>
    public IReadOnlyList<(YearMonth Month, FilingRow? Filing)> Months { get; private set; } = [];

    /// <summary>Duties not fulfilled of which the filer was reminded.</summary>
    public IReadOnlyList<DutyMonth> Reminded { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        List<EnterpriseTask> tasks = [];
        var owing = await cases.Visible().AsNoTracking()
            .Where(c => c.Deadline != null && c.Stage != CaseStage.Closed && c.Owed > c.Paid).ToListAsync();
        foreach (var (row, file) in (await cases.GatherAsync(owing, HttpContext.RequestAborted)).Select(opened => (opened.Row, opened.File)))
        {
            tasks.Add(new EnterpriseTask($"限期改正：支付工资 {Show.Yuan(row.Owed - row.Paid)} 元（{row.CaseNumber}）",
                $"/Enterprise/Proof/{row.CaseId}", row.Deadline,
                row.OpenProofs > 0 ? "清偿证明已提交，等待核实" : file.ReturnedProof is null ? "待支付并提交清偿证明" : "清偿证明已退回，请补正后重新提交"));
        }

        foreach (var file in await cases.Visible().AsNoTracking().Where(c => c.InquiryDue != null).ToListAsync())
        {
            tasks.Add(new EnterpriseTask($"答复调查询问（{file.CaseNumber}）", $"/Enterprise/Inquiry/{file.CaseId}", file.InquiryDue, "待答复"));
        }

        var known = await cases.Visible().AsNoTracking().Where(c => c.KnownToEnterprise && c.Stage != CaseStage.Closed).ToListAsync();
        foreach (var (row, file) in (await cases.GatherAsync(known, HttpContext.RequestAborted)).Select(opened => (opened.Row, opened.File)))
        {
            if (file.Breaches is { Order: { } conduct, Service: not null, Uncorrected.Count: > 0 })
            {
                tasks.Add(new EnterpriseTask($"限期改正：违法行为（{conduct.OrderNumber}）", $"/Enterprise/Document/{row.CaseId}/conduct-order", conduct.Deadline,
                    file.Breaches.Refused is null ? "待改正" : "已认定逾期不改正，仍应当改正"));
            }

            if (!row.AwaitsDecision)
            {
                continue;
            }

            if (file.NoticeService is not null && file.EarliestDecision(cases.Calendar)?.AddDays(-1) is var last && (last is null || clock.Today <= last))
            {
                tasks.Add(new EnterpriseTask($"行政处罚事先告知：可以陈述、申辩（{file.Notice!.NoticeNumber}）", $"/Enterprise/Document/{row.CaseId}/notice", last,
                    file.Defences.Waiting.Count > 0 ? "陈述申辩已提交，等待复核" : file.Defences.Received.Count > 0 ? "陈述申辩已复核，等待处罚决定" : "还没有提交陈述申辩"));
            }

            if (file is { HearingCourse: { Service: not null, Notice: { } hearing }, Hearing: null })
            {
                tasks.Add(new EnterpriseTask($"参加听证：{hearing.Time} {hearing.Place}", $"/Enterprise/Document/{row.CaseId}/hearing-notice", hearing.HeldOn,
                    "已通知"));
            }
        }

        foreach (var told in await disclosures.Visible().AsNoTracking().Where(d => d.Stage == DisclosureStage.Proposed).ToListAsync())
        {
            var last = parameters.Calendar.AddWorkingDays(told.NotifiedOn!.Value, Disclosure.WorkingDaysToObject);
            if (last is null || clock.Today <= last)
            {
                tasks.Add(new EnterpriseTask("拟公示拖欠工资信息：可以提出异议", $"/Enterprise/Disclosure/{told.DisclosureId}", last,
                    told.OpenObjections > 0 ? "异议已提出，等待答复" : "付清工资的，不再公示"));
            }
        }

        foreach (var told in await listings.Visible().AsNoTracking().Where(m => m.Stage == ListStage.Proposed).ToListAsync())
        {
            var last = (await listings.LoadAsync(told.MatterId, HttpContext.RequestAborted)).File.LastDayToObject(parameters.Calendar);
            if (last is null || clock.Today <= last)
            {
                tasks.Add(new EnterpriseTask("拟列入失信联合惩戒名单：可以提出异议", $"/Enterprise/Listing/{told.MatterId}", last,
                    "付清并作出书面承诺的，可以不予列入"));
            }
        }

        foreach (var demand in await demands.Visible().AsNoTracking()
            .Where(d => d.Stage == DemandStage.AwaitingAnswer || d.Stage == DemandStage.Unanswered).ToListAsync())
        {
            tasks.Add(new EnterpriseTask($"答复{demand.UnionName}的改正要求（{demand.DemandNumber}）", $"/Enterprise/Demand/{demand.DemandId}", demand.AnswerBy, "待答复"));
        }

        tasks.AddRange((await duties.NewOrdersAsync(Enterprise, HttpContext.RequestAborted)).Select(each => new EnterpriseTask(
            $"阅读责令定期申报决定书（{each.Order.OrderNumber}）", $"/Enterprise/FilingOrder/{each.Order.OrderId}", each.First?.Deadline.DueOn,
            $"{Show.Date(each.Order.ServedOn)} 送达{(each.First is { } first ? $"，从 {DutyText.Title(first.Duty.Kind, first.Duty.Month)}起申报" : "")}")));

        var filings = await database.Filings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.ReplacedBy == null)
            .OrderByDescending(f => f.ReceivedAt).Take(200).ToListAsync();
        foreach (var filing in filings.Where(f => f.State == FilingState.AwaitingConfirmation))
        {
            tasks.Add(new EnterpriseTask($"确认提交 {Show.Month(filing.Period)}工资表（回执 {filing.ReceiptNumber}）",
                $"/Filings/Check/{filing.FilingId}", null, "已核对，等您确认"));
        }

        var current = YearMonth.Of(clock.Today);
        var outstanding = (await duties.OfAsync(Enterprise, current.AddMonths(-12), current.AddMonths(-1), HttpContext.RequestAborted))
            .Where(duty => duty.Standing.IsOutstanding).ToList();
        Reminded = [.. outstanding.Where(duty => duty.Reminders.Count > 0)];
        var sheets = await database.AttendanceFilings.AsNoTracking()
            .Where(f => f.EnterpriseId == enterpriseId && f.ReplacedBy == null && f.State == FilingState.AwaitingConfirmation)
            .OrderByDescending(f => f.ReceivedAt).Take(50).ToListAsync();
        foreach (var sheet in sheets)
        {
            // Uploaded is not filed: an overdue duty stays overdue until its sheet is confirmed.
            var due = outstanding.Find(duty => duty.Duty.Kind == DutyKind.Attendance && duty.Duty.Month == YearMonth.Of(sheet.Period));
            tasks.Add(new EnterpriseTask($"确认提交 {Show.Month(sheet.Period)}考勤表（回执 {sheet.ReceiptNumber}）", $"/Attendance/Check/{sheet.AttendanceId}",
                due?.Deadline.DueOn, $"{(due is null ? "" : DutyText.State(due.Standing.State, due.BasisOn(clock.Today)).Text + "，")}已核对，等您确认"));
        }

        tasks.AddRange(outstanding.Where(duty => duty.Standing.Open is null
            || (duty.Duty.Kind == DutyKind.Attendance && !sheets.Exists(sheet => YearMonth.Of(sheet.Period) == duty.Duty.Month))).Select(duty =>
            new EnterpriseTask(
            $"申报 {DutyText.Title(duty.Duty.Kind, duty.Duty.Month)}", DutyText.SubmitHref(duty.Duty.Kind), duty.Deadline.DueOn,
            $"{DutyText.State(duty.Standing.State, duty.BasisOn(clock.Today)).Text}，"
                + $"{(duty.Duty.Kind == DutyKind.Payroll ? DutyText.Lacking(duty.Standing.Lacking) : "")}{DutyText.Basis(duty.Duty)}")));
        var months = Enumerable.Range(1, 6).Select(back => current.AddMonths(-back)).ToList();
        Months = [.. months.Select(month => (month, filings.Find(f => f.Period == month.FirstDay && f.Stands())))];
        var asked = outstanding.Exists(duty => duty.Duty.Kind == DutyKind.Payroll && duty.Duty.Month == months[0]);
        if (!asked && Months[0].Filing is null && !filings.Any(f => f.State == FilingState.AwaitingConfirmation && f.Period == months[0].FirstDay))
        {
            var payday = new DateOnly(current.Year, current.Month, Math.Min(Enterprise.Payday, current.LastDay.Day));
            var lawful = parameters.Calendar.LastWorkingDayOnOrBefore(payday) ?? payday;
            tasks.Add(new EnterpriseTask($"上传 {Show.Month(months[0].FirstDay)}工资表", "/Filings/Submit", lawful,
                lawful == payday ? $"约定发放日 {Show.Date(payday)}" : $"约定发放日 {Show.Date(payday)} 是休息日，应当在 {Show.Date(lawful)} 前支付（第十四条）", IsPayday: true));
        }

        Tasks = [.. tasks.OrderBy(task => task.DueOn is null).ThenBy(task => task.DueOn)];
    }
}

/// <summary>Something the enterprise is to do.</summary>
/// <param name="Title">What.</param>
/// <param name="Href">Where.</param>
/// <param name="DueOn">The last day, inclusive, or <c>null</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="IsPayday">The day is one of payment: the Order sets none for filing.</param>
public sealed record EnterpriseTask(string Title, string Href, DateOnly? DueOn, string State, bool IsPayday = false);
