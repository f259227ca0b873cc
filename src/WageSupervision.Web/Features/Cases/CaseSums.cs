using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Findings;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The sums of a case as annexes list them.</summary>
/// <param name="database">The database.</param>
/// <param name="names">Opens full names.</param>
public sealed class CaseSums(AppDbContext database, CreditorNames names)
{
    /// <summary>Those that count among the workers of the case: owed something, or part of it from its opening.</summary>
    public static IReadOnlyList<ArrearsItem> Counted(SupervisionCase file, IReadOnlyList<ArrearsItem> items)
    {
        ArgumentNullException.ThrowIfNull(file);
        var opened = file.Opened.Items.Select(item => item.FindingId).ToHashSet();
        return [.. items.Where(item => item.Amount > 0 || opened.Contains(item.FindingId))];
    }

    /// <summary>What was broken, by article, each once.</summary>
    public static IReadOnlyList<string> Provisions(IReadOnlyList<ArrearsItem> items) =>
    [
        .. items.Select(item => ClaimGrounds.BasisOf(item.RuleId)).OfType<Basis>().DistinctBy(basis => basis.RuleId).OrderBy(basis => basis.Article)
            .ThenBy(basis => basis.Paragraph).Select(basis => $"《{basis.Regulation}》{basis.Citation}"),
    ];

    /// <summary>With masked names.</summary>
    public Task<IReadOnlyList<PaperLine>> LinesAsync(
        Opened<SupervisionCase, CaseRow> subject, IReadOnlyList<ArrearsItem> items, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return LinesAsync(subject, items, item => item.WorkerShown);
    }

    /// <summary>With full names and the last four of the identity number, for the copy that is served.</summary>
    public async Task<IReadOnlyList<PaperLine>> NamedAsync(
        Opened<SupervisionCase, CaseRow> subject, IReadOnlyList<ArrearsItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var full = await names.OfAsync(subject.Row.EnterpriseId, items, cancellationToken);
        return await LinesAsync(subject, items, item =>
            full.GetValueOrDefault(item.FindingId) is { } creditor ? Full(creditor) : item.WorkerShown);
    }

    /// <summary>Whom was paid what, names masked.</summary>
    public static IReadOnlyList<PaidLine> Paid(IReadOnlyList<PaymentLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Select(line => new PaidLine(line.WorkerShown, line.WorkerKey, line.Amount))];
    }

    /// <summary>Whom was paid what, with full names and the last four of the identity number.</summary>
    public async Task<IReadOnlyList<PaidLine>> PaidAsync(
        Opened<SupervisionCase, CaseRow> subject, IReadOnlyList<PaymentLine> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var items = subject.File.Items.DistinctBy(item => item.WorkerKey).ToDictionary(item => item.WorkerKey, StringComparer.Ordinal);
        var full = await names.OfAsync(subject.Row.EnterpriseId, [.. items.Values], cancellationToken);
        return
        [
            .. lines.Select(line => new PaidLine(
                items.TryGetValue(line.WorkerKey, out var item) && full.GetValueOrDefault(item.FindingId) is { } worker ? Full(worker) : line.WorkerShown,
                line.WorkerKey, line.Amount)),
        ];
    }

    /// <summary>Who is to be paid what by a decision, with full names and the last four of the identity number.</summary>
    public async Task<IReadOnlyList<HandlingPaperLine>> HandledAsync(
        Opened<SupervisionCase, CaseRow> subject, IReadOnlyList<HandlingLine> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(lines);
        var ids = lines.Select(line => line.FindingId).ToHashSet();
        var full = await names.OfAsync(subject.Row.EnterpriseId, [.. subject.File.Items.Where(item => ids.Contains(item.FindingId))], cancellationToken);
        return [.. lines.Select(line => new HandlingPaperLine(
            full.GetValueOrDefault(line.FindingId) is { } creditor ? Full(creditor) : line.WorkerShown, line.Wages, line.Added))];
    }

    private static string Full(Creditor creditor) => creditor.Name + (creditor.LastFour is { } four ? $"（{four}）" : "");

    private async Task<IReadOnlyList<PaperLine>> LinesAsync(
        Opened<SupervisionCase, CaseRow> subject, IReadOnlyList<ArrearsItem> items, Func<ArrearsItem, string> shown)
    {
        var places = await ItemPlaces.OfAsync(database, subject.File, subject.Row.EnterpriseId);
        return
        [
            .. items.Select(item => new PaperLine(shown(item), item.WorkerKey, places.GetValueOrDefault(item.FindingId) ?? "",
                FindingCard.BreachOf(item.RuleId), item.Payday, item.Amount)),
        ];
    }
}
