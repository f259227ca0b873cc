using WageSupervision.Domain.Payroll;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>What the interface says of a filing: the same reading and the same judgement that the page shows.</summary>
public sealed class FilingReports(AppDbContext database, ICurrentUser user, PayrollSheets sheets, SubmissionSteps<FilingRow> submissions)
{
    /// <summary>The enterprise's own filing of a receipt number; one that is being checked is waited for, as far as an answer may wait.</summary>
    /// <exception cref="NotFoundException">It has none of that number.</exception>
    public async Task<FilingRow> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var found = await database.Filings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.ReceiptNumber == receipt, cancellationToken)
            ?? throw new NotFoundException();
        return (await submissions.SettleAsync(found, cancellationToken)).Filing;
    }

    /// <summary>The enterprise's own filing.</summary>
    public async Task<FilingRow> FindAsync(Guid filingId, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        return await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == filingId, cancellationToken)
            ?? throw new NotFoundException();
    }

    /// <summary>收件回执; nothing in it changes later.</summary>
    public ReceivedFiling ReceiptOf(FilingRow filing, string address) =>
        new(filing.ReceiptNumber, Show.Hex(filing.FileHash), filing.FileSize, filing.ReceivedAt, user.IsSandbox, LinksOf(filing, address));

    /// <summary>Where it stands.</summary>
    public async Task<FilingStatus> StatusAsync(FilingRow filing, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var read = FilingText.IsRead(filing);
        return new FilingStatus(
            filing.ReceiptNumber, Show.Hex(filing.FileHash), user.IsSandbox, filing.State, CodeOf(filing), FilingText.State(filing).Text,
            await NextStepAsync(filing, cancellationToken),
            filing.CycleStart, filing.CycleEnd, filing.AgreedPayday, filing.PaidOn, filing.StatedUnpaid, filing.Employment, filing.FileName,
            filing.ReceivedAt, filing.DecidedAt,
            read ? new FilingCounts(filing.Workers, filing.Errors, filing.Warnings, filing.Findings) : null,
            read ? new FilingSums(filing.Gross, filing.Deducted, filing.Net) : null,
            filing.RuleSetVersion, await NumberAsync(filing.Replaces, cancellationToken), await NumberAsync(filing.ReplacedBy, cancellationToken),
                await SignedReceiptAsync(filing, cancellationToken), LinksOf(filing, address));
    }

    /// <summary>Its lines with their results.</summary>
    public async Task<FilingLines> LinesAsync(FilingRow filing, int page, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Kind == FilingKind.Nil)
        {
            return new FilingLines(filing.ReceiptNumber, filing.State, null, null, [], [], [], 0, page, size, 0);
        }

        Dictionary<int, string> names = [];
        var (reading, judgement) = await sheets.CheckAsync(filing, cancellationToken, line => names[line.Row] = line.WorkerName);
        List<(int? Row, LineFinding Finding)> findings = filing.IsAccepted()
            ? [.. (await CurrentFindings.Of(database).Where(f => f.EnterpriseId == filing.EnterpriseId && f.FilingId == filing.FilingId)
                .OrderBy(f => f.RuleId).ThenBy(f => f.FindingId)
                .Select(f => new { f.SheetRow, f.RuleId, f.Outcome, f.Shortfall }).ToListAsync(cancellationToken))
                .Select(f => (f.SheetRow, FindingOf(f.RuleId, f.Outcome, f.Shortfall)))]
            : [.. (judgement?.Findings ?? []).OrderBy(f => f.RuleId, StringComparer.Ordinal)
                .Select(f => (f.Row, FindingOf(f.RuleId, f.Finding is Finding.Violated ? "violated" : "undetermined",
                    (f.Finding as Finding.Violated)?.Shortfall)))];

        if (reading.Refusal is not null)
        {
            // Lines that passed before the file turned out to be no sheet are none of a filing.
            names.Clear();
        }

        List<(PayrollIssue Of, LineIssue Line)> issues =
            [.. reading.Errors.Select(issue => (issue, IssueOf("error", issue))), .. reading.Warnings.Select(issue => (issue, IssueOf("warning", issue)))];
        var ofSheet = issues.Where(issue => issue.Of.IsOfHeader).Select(issue => issue.Line).ToList();
        var byRow = issues.Where(issue => !issue.Of.IsOfHeader).ToLookup(issue => issue.Of.RowKey, issue => issue.Line);
        var found = findings.ToLookup(pair => pair.Row, pair => pair.Finding);
        int[] rows = [.. names.Keys.Concat(byRow.Select(group => group.Key)).Distinct().Order()];
        return new FilingLines(
            filing.ReceiptNumber, filing.State, reading.Refusal is { } refusal
            ? new LineRefusal(refusal.Code, refusal.Message) : null, reading.SheetName, ofSheet, [.. found[null]],
            [.. rows.Skip((page - 1) * size).Take(size).Select(row => LineOf(reading, row, names.GetValueOrDefault(row), [.. byRow[row]], [.. found[row]]))],
            rows.Length, page, size, reading.IssuesLeftOut);
    }

    private static FilingLine LineOf(PayrollReading reading, int row, string? name, List<LineIssue> issues, List<LineFinding> findings)
    {
        List<LineIssue> errors = [.. issues.Where(issue => issue.Kind == "error")], warnings = [.. issues.Where(issue => issue.Kind == "warning")];
        var result = errors.Count > 0 ? "error" : findings.Count > 0 ? "finding" : warnings.Count > 0 ? "warning" : "ok";
        return new FilingLine(
            reading.SheetNames.ElementAtOrDefault(SheetRowNumber.Sheet(row)), SheetRowNumber.Row(row), name is null ? null : Mask.Name(name), result,
                errors, warnings, findings);
    }

    private static LineIssue IssueOf(string kind, PayrollIssue issue) =>
        new(kind, issue.Sheet, issue.Row, issue.Column, issue.Cell, issue.Code, issue.Message, issue.Expected, issue.Fix, issue.Value);

    private static LineFinding FindingOf(string ruleId, string outcome, decimal? shortfall)
    {
        var rule = RuleBook.Find(ruleId);
        return new LineFinding(ruleId, rule?.Title ?? ruleId, rule?.Basis.Citation ?? "", outcome, shortfall);
    }

    private static string CodeOf(FilingRow filing) => filing switch
    {
        { State: FilingState.Withdrawn } => "recalled",
        { ReplacedBy: not null } => "replaced",
        { StateCode: { } code } => code,
        { State: FilingState.Received } => "received",
        _ => "awaiting-confirmation",
    };

    private async Task<FilingNextStep> NextStepAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var code = CodeOf(filing);
        if (code == "columns-unknown" && user.IsSandbox)
        {
            return new("name-columns", "有列名平台不认识。沙箱里的申报没有页面：请申报人登录，在页面上传一份同样表头的工资表认一次列（认过可以放弃那一份），再换一个 Idempotency-Key 提交到沙箱。");
        }

        // An amendment that was withdrawn is nothing to follow: software would wait for ever.
        return code == "replaced" && await FilingStanding.OfAsync(database, filing, cancellationToken) is { AmendmentWithdrawn: true, Standing: null }
            ? new("submit-again", "已被更正，更正后的申报又由企业撤回了，这个周期现在没有有效的申报。请重新提交。")
            : NextStepOf(code);
    }

    private static FilingNextStep NextStepOf(string code) => code switch
    {
        "received" => new("wait", "已收件，正在核对。请稍后再查；回执已经有效，不用重新提交。"),
        "awaiting-confirmation" => new("confirm", "核对完成。请看过各行的提醒和发现，然后确认提交；确认以前不算申报。"),
        "columns-unknown" => new("name-columns", "有列名平台不认识。请申报人登录，在这份申报的页面上认一次列，以后同样的表头不用再认。"),
        "row-errors" => new("mend", "有必须改正的错误。请按各行的说明改好，换一个 Idempotency-Key 重新提交。"),
        "unreadable" or "no-workers" => new("mend", "文件没有读出工资行。请按说明改好，换一个 Idempotency-Key 重新提交。"),
        "accepted" => new("none", "已受理，没有发现。要更正的，提交新的工资表并写明更正原因。"),
        "accepted-with-findings" => new("none", "已受理。有发现的，请按各行的说明处理；工资表有误的，提交新的工资表并写明更正原因。"),
        "recalled" => new("submit-again", "受理以后由企业撤回了。这个周期需要申报的，请重新提交。"),
        "replaced" => new("none", "已被更正，见更正后的申报。"),
        _ => new("submit-again", "这一份没有提交，已放弃。需要申报的，请重新提交。"),
    };

    private async Task<string?> NumberAsync(Guid? filingId, CancellationToken cancellationToken) =>
        filingId is { } id ? (await FindAsync(id, cancellationToken)).ReceiptNumber : null;

    private Task<string?> SignedReceiptAsync(FilingRow filing, CancellationToken cancellationToken) =>
        database.FilingReceipts.AsNoTracking().Where(r => r.EnterpriseId == filing.EnterpriseId && r.FilingId == filing.FilingId)
            .OrderByDescending(r => r.Sequence).Select(r => r.Content).FirstOrDefaultAsync(cancellationToken);

    private FilingLinks LinksOf(FilingRow filing, string address)
    {
        var self = $"{address}/api/v1/filings/{filing.ReceiptNumber}";
        return new FilingLinks(self, self + "/lines", self + "/confirmation", user.IsSandbox ? null : address + FilingText.AddressOf(filing));
    }
}
