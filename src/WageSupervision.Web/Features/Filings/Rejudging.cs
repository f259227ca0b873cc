using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>A result that comes out otherwise when judged again.</summary>
/// <param name="Found">The question, with the row it is about.</param>
/// <param name="Before">The answer before.</param>
/// <param name="After">The answer after.</param>
public sealed record AlteredResult(PayrollFinding Found, ProofVerdict Before, ProofVerdict After);

/// <summary>
/// Judges stored filings again: by other parameters, or on a later day. The bytes received are read once more; nothing stored is changed, new findings stand
/// beside the old.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="sheets">Reads filings.</param>
/// <param name="protector">Pseudonyms of workers.</param>
/// <param name="clock">Now.</param>
public sealed class Rejudging(AppDbContext database, PayrollSheets sheets, FieldProtector protector, PortalClock clock)
{
    /// <summary>The standing filings that a change can concern; more rather than fewer.</summary>
    public IQueryable<FilingRow> Concerned(ParameterChange change, ParameterSet before)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(before);
        var standing = database.Filings.Stand();
        var table = ParameterTables.Find(change.Table)!;
        var keys = change.Put.Select(table.KeyOf).Concat(change.Remove).ToHashSet(StringComparer.Ordinal);
        var touched = change.Put.Concat(before.Rows(table.Name).Where(row => keys.Contains(table.KeyOf(row)))).ToList();
        if (table == ParameterTables.MinimumWages)
        {
            var from = touched.Select(row => Day(row["effective_from"])).Min();
            var codes = touched.SelectMany(row => row.GetValueOrDefault("gb2260_codes", "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
            var prefectures = codes.Where(code => code.EndsWith("00", StringComparison.Ordinal)).Select(code => code[..4]).ToList();
            return codes.Contains("330000")
                ? standing.Where(f => f.Period >= from)
                : standing.Where(f => f.Period >= from && (codes.Contains(f.RegionCode) || prefectures.Contains(f.RegionCode.Substring(0, 4))));
        }

        if (table == ParameterTables.FilingDuties)
        {
            // When something is to be filed decides nothing of what was filed.
            return standing.Where(_ => false);
        }

        if (table == ParameterTables.WorkCalendar)
        {
            // A year's notice as a whole decides whether its days can be counted at all.
            var years = touched.Select(row => Day(row["date"]).Year).ToList();
            var (first, last) = (new DateOnly(years.Min(), 1, 1).AddMonths(-1), new DateOnly(years.Max(), 12, 31).AddMonths(1));
            return standing.Where(f => f.AgreedPayday >= first && f.AgreedPayday <= last);
        }

        return standing;
    }

    /// <summary>What comes out otherwise for a filing by other parameters.</summary>
    public async Task<IReadOnlyList<AlteredResult>> CompareAsync(FilingRow filing, ParameterSet before, ParameterSet after, CancellationToken cancellationToken)
    {
        var reading = await sheets.ReadAsync(filing, cancellationToken);
        var circumstances = await sheets.CircumstancesAsync(filing, cancellationToken);
        return Compare(reading, (circumstances, before), (circumstances, after));
    }

    /// <summary>Judges a filing by the parameters that a change brought, and stores what comes out otherwise beside what stood. Saves nothing itself.</summary>
    public async Task<int> RejudgeAsync(FilingRow filing, Guid changeId, KnownParameters before, KnownParameters after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var reading = await sheets.ReadAsync(filing, cancellationToken);
        var circumstances = await sheets.CircumstancesAsync(filing, cancellationToken);
        var altered = Compare(reading, (circumstances, before.Set), (circumstances, after.Set));
        await StoreAsync(filing, reading, altered, after.Set, changeId, cancellationToken);
        filing.ParameterSequence = after.Sequence;
        filing.Note();
        return altered.Count;
    }

    /// <summary>Judges a filing again whose payday was still to come when it was filed. Saves nothing itself.</summary>
    public async Task<int> JudgePaydayAsync(FilingRow filing, ParameterSet known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var reading = await sheets.ReadAsync(filing, cancellationToken);
        var before = await sheets.CircumstancesAsync(filing, cancellationToken);
        filing.PaydayJudgedOn = clock.Today;
        filing.Note();
        var altered = Compare(reading, (before, known), (before with { AsOf = clock.Today }, known));
        await StoreAsync(filing, reading, altered, known, null, cancellationToken);
        return altered.Count;
    }

    private static List<AlteredResult> Compare(
        PayrollReading reading, (PayrollCircumstances On, ParameterSet By) before, (PayrollCircumstances On, ParameterSet By) after)
    {
        Dictionary<(int? Row, string RuleId), PayrollFinding> old, now;
        try
        {
            old = Judged(reading, before.On, before.By);
            now = Judged(reading, after.On, after.By);
        }
        catch (UnlawfulInputException)
        {
            // The county has gone from the tables of the month: nothing can be said by them, and what was said stays.
            return [];
        }

        List<AlteredResult> altered = [];
        foreach (var key in old.Keys.Union(now.Keys).OrderBy(key => key.Row ?? 0).ThenBy(key => key.RuleId, StringComparer.Ordinal))
        {
            // The newer question where there is one: it names the newer day of judging.
            var was = old.GetValueOrDefault(key);
            var found = now.GetValueOrDefault(key) ?? was! with { Question = On(was.Question, after.On.AsOf) };
            var verdictBefore = VerdictOf(was?.Question ?? On(found.Question, before.On.AsOf), before.On.AsOf, before.By);
            var verdictAfter = VerdictOf(found.Question, after.On.AsOf, after.By);
            if (verdictBefore.Outcome != verdictAfter.Outcome || verdictBefore.Shortfall != verdictAfter.Shortfall)
            {
                altered.Add(new AlteredResult(found, verdictBefore, verdictAfter));
            }
        }

        return altered;
    }

    private static Dictionary<(int? Row, string RuleId), PayrollFinding> Judged(PayrollReading reading, PayrollCircumstances circumstances, ParameterSet set)
    {
        PayrollJudge.EnsureLawful(circumstances, set.Parameters);
        return reading.Lines.Count == 0
            ? [] : PayrollJudge.Judge(reading.Lines, circumstances with { Columns = reading.Fields, Shown = reading.Shown }, set.Parameters)
                .Findings.ToDictionary(found =>
                (found.Row, found.RuleId));
    }

    // Only the question of timely payment names its day of judging.
    private static ProofQuestion On(ProofQuestion question, DateOnly asOf) =>
        question.Input is TimelyPaymentInput timely ? question with { Input = timely with { AsOf = asOf } } : question;

    private static ProofVerdict VerdictOf(ProofQuestion question, DateOnly asOf, ParameterSet set)
    {
        var result = question.Calculation.Calculate(question.Input, new CalculationContext(asOf, set.Parameters) { FactsMayBeUnknown = true });
        var finding = result.Findings.Single(found => found.Rule.Basis.RuleId == question.RuleId).Finding;
        return new ProofVerdict(CalculationJson.WordOf(finding.Outcome), (finding as Finding.Violated)?.Shortfall, [], null);
    }

    private async Task StoreAsync(
        FilingRow filing, PayrollReading reading, List<AlteredResult> altered, ParameterSet by, Guid? changeId, CancellationToken cancellationToken)
    {
        if (altered.Count == 0)
        {
            return;
        }

        var standing = await CurrentFindings.WithAnswered(database)
            .Where(f => f.EnterpriseId == filing.EnterpriseId && f.FilingId == filing.FilingId)
            .ToDictionaryAsync(f => (f.SheetRow, f.RuleId), f => f.FindingId, cancellationToken);
        var replaced = altered.Select(result => standing.TryGetValue((result.Found.Row, result.Found.RuleId), out var old) ? old : Guid.Empty).ToList();
        var caseOf = await database.CaseFindings.Where(c => c.EnterpriseId == filing.EnterpriseId && replaced.Contains(c.FindingId))
            .ToDictionaryAsync(c => c.FindingId, c => c.CaseId, cancellationToken);
        var rows = new FindingRows(filing, FindingRows.Numbered(reading.Lines), by, protector, clock.Now);
        foreach (var result in altered)
        {
            var supersedes = standing.TryGetValue((result.Found.Row, result.Found.RuleId), out var old) ? old : (Guid?)null;
            var row = rows.Make(result.Found, result.After.Outcome, result.After.Shortfall, supersedes, changeId);
            database.Findings.Add(row);
            if (supersedes is { } inCase && caseOf.TryGetValue(inCase, out var caseId))
            {
                // The same arrears, judged again: it belongs to the case, whose inspector is asked to adopt it, and is nothing new.
                database.CaseFindings.Add(new CaseFindingRow { EnterpriseId = filing.EnterpriseId, FindingId = row.FindingId, CaseId = caseId });
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
