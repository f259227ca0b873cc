using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A service as it was recorded.</summary>
/// <param name="On">The day on which it counts.</param>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
/// <param name="Proof">By what it is proved; <c>null</c> in events from before it was asked for.</param>
/// <param name="To">On whom.</param>
public sealed record ServiceDone(DateOnly On, ServiceMethod Method, string ReceivedBy, ServiceProof? Proof, Addressee To);

/// <summary>送达回证 of served papers, and what becomes of papers whose step is struck.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
/// <param name="database">The database.</param>
/// <param name="clock">Today.</param>
public sealed class ServedPapers(PaperDesk desk, OfficeBook offices, AppDbContext database, PortalClock clock)
{
    /// <summary>Records the service of the last paper of a kind: its 送达回证, and its mark; the annex is served with its order.</summary>
    public async Task ServeAsync<TPaper>(PaperPlace place, ServiceDone done, CancellationToken cancellationToken)
        where TPaper : Paper
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(done);
        if (await desk.LastAsync<TPaper>(place, cancellationToken) is not { } paper)
        {
            return;
        }

        var hash = await HashOfAsync(place.EnterpriseId, done.Proof?.EvidenceId, cancellationToken);
        var receipt = await desk.IssueAsync(place, new ServiceReceiptPaper(PaperKinds.Named(paper.Kind).Title, paper.Number, paper.IssuedOn, done.To,
            done.Method, done.Proof?.PublishedOn, done.On, done.ReceivedBy, done.Proof?.Particulars ?? "", done.Proof?.RecordedOn ?? clock.Today,
            done.Proof?.LateReason, hash)
        {
            Number = PaperDesk.Serial,
            On = clock.Today,
            Office = await offices.OfAsync(place.RegionCode, cancellationToken),
        }, cancellationToken, paper);
        await desk.MarkAsync(paper, PaperState.Served, done.On, receipt, cancellationToken);
        var annex = typeof(TPaper) == typeof(CorrectionOrderPaper) ? await desk.LastAsync<CreditorAnnexPaper>(place, cancellationToken)
            : typeof(TPaper) == typeof(HandlingDecisionPaper) ? await desk.LastAsync<HandlingAnnexPaper>(place, cancellationToken) : null;
        await desk.MarkAsync(annex, PaperState.Served, done.On, receipt, cancellationToken);
    }

    /// <summary>Strikes the papers that a struck step made; what a struck service served is as before its service.</summary>
    public async Task StrikeAsync(PaperPlace place, SupervisionCase file, StepStruck struck, Addressee to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(struck);
        var step = file.History[struck.Sequence - 1];
        var fallen = await FallenAsync(place, file, struck.Sequence, cancellationToken);
        var note = await desk.IssueAsync(place, new StepStruckPaper(file.Opened.CaseNumber, to, step.Words().Title, step.On, struck.Sequence, struck.Reason,
            [.. fallen.Select(paper => $"{PaperKinds.Named(paper.Kind).Title} {paper.Number}")])
        {
            Number = PaperDesk.Serial,
            On = struck.On,
            Office = await offices.OfAsync(place.RegionCode, cancellationToken),
        }, cancellationToken, fallen.Count > 0 ? fallen[0] : null);
        foreach (var paper in fallen)
        {
            await desk.MarkAsync(paper, PaperState.Struck, struck.On, note, cancellationToken);
            if (paper.Kind == PaperKinds.Name<ServiceReceiptPaper>() && await desk.FindAsync(place, paper.ConcernsId, cancellationToken) is { } unserved
                && await desk.StateAsync(unserved, cancellationToken) == PaperState.Served)
            {
                await desk.MarkAsync(unserved, PaperState.ServiceStruck, struck.On, note, cancellationToken);
                if (unserved.Kind == PaperKinds.Name<HandlingDecisionPaper>())
                {
                    var annex = await desk.NumberedAsync<HandlingAnnexPaper>(place, Paper.AnnexOf(unserved.Number), cancellationToken);
                    await desk.MarkAsync(annex, PaperState.ServiceStruck, struck.On, note, cancellationToken);
                }
                else if (unserved.Kind == PaperKinds.Name<CorrectionOrderPaper>())
                {
                    var annex = await desk.NumberedAsync<CreditorAnnexPaper>(place, Paper.AnnexOf(unserved.Number), cancellationToken);
                    await desk.MarkAsync(annex, PaperState.ServiceStruck, struck.On, note, cancellationToken);
                    await RestoreAsync(place, file, (CorrectionOrderServed)step, struck.On, note, cancellationToken);
                }
            }
        }

        // The payment stands and is split no more: what its first proof says is right again.
        if (step is PaymentSplit split)
        {
            await desk.MarkAsync(await PaymentPaperAsync(place, split.Payment, cancellationToken), PaperState.Served, struck.On, note, cancellationToken);
        }
    }

    /// <summary>The proof that was made with a payment, by the place of its event; <c>null</c> where there is none.</summary>
    public async Task<PaperRow?> PaymentPaperAsync(PaperPlace place, int sequence, CancellationToken cancellationToken) =>
        (await desk.OfEventAsync(place, sequence, cancellationToken)).FirstOrDefault(each => each.Kind == PaperKinds.Name<PaymentPaper>());

    // With a payment fall the papers of its split.
    private async Task<IReadOnlyList<PaperRow>> FallenAsync(PaperPlace place, SupervisionCase file, int sequence, CancellationToken cancellationToken)
    {
        List<PaperRow> fallen = [.. await desk.OfEventAsync(place, sequence, cancellationToken)];
        foreach (var (recorded, index) in file.History.Select((recorded, index) => (recorded, index)))
        {
            if (recorded is PaymentSplit split && split.Payment == sequence)
            {
                foreach (var paper in await desk.OfEventAsync(place, index + 1, cancellationToken))
                {
                    if (await desk.StateAsync(paper, cancellationToken) != PaperState.Struck)
                    {
                        fallen.Add(paper);
                    }
                }
            }
        }

        return fallen;
    }

    // The order that the struck one had taken the place of is in force again, as it was served.
    private async Task RestoreAsync(
        PaperPlace place, SupervisionCase file, CorrectionOrderServed struck, DateOnly on, PaperRow note, CancellationToken cancellationToken)
    {
        var made = file.History.TakeWhile(each => !ReferenceEquals(each, struck)).OfType<CorrectionOrdered>().LastOrDefault();
        if (made?.Amends is { } amended && file is { Order.OrderNumber: var inForce, Service: not null } && inForce == amended)
        {
            await MarkOrderAsync(place, amended, PaperState.Served, on, note, cancellationToken);
        }
    }

    /// <summary>Marks what became of an order and of its annex.</summary>
    public async Task MarkOrderAsync(PaperPlace place, string number, PaperState state, DateOnly on, PaperRow? by, CancellationToken cancellationToken)
    {
        await desk.MarkAsync(await desk.NumberedAsync<CorrectionOrderPaper>(place, number, cancellationToken), state, on, by, cancellationToken);
        await desk.MarkAsync(
            await desk.NumberedAsync<CreditorAnnexPaper>(place, Paper.AnnexOf(number), cancellationToken), state, on, by, cancellationToken);
    }

    /// <summary>By what the facts of a notice are proved.</summary>
    public async Task<IReadOnlyList<string>> EvidenceAsync(
        long enterpriseId, SupervisionCase file, PriorNoticeMade notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(notice);
        List<string> evidence = [];

        // What was established without a sheet has no proof sheet: its evidence stands in the file.
        var established = file.Events.OfType<ClaimsEstablished>().SelectMany(claims => claims.Items).Select(item => item.FindingId).ToHashSet();
        if (file.Items.Count(item => !established.Contains(item.FindingId)) is > 0 and var judged)
        {
            evidence.Add($"工资支付情况的核对结论 {judged} 项，附证明单");
        }

        if (file.Items.Count(item => established.Contains(item.FindingId)) is > 0 and var found)
        {
            evidence.Add($"查实的欠薪 {found} 项和案卷里的证据");
        }

        if (file.Order is { } order && file.Service is { } service)
        {
            evidence.Add($"{order.OrderNumber}及其送达回证（{Show.DateInProse(service.On)} 送达）");
        }

        if (file.Refusal is { } refusal)
        {
            evidence.Add($"拒不改正认定书（{Show.DateInProse(refusal.On)}）");
        }

        // What a person answers for was proved in the unit's case, and is kept there.
        var responsible = file.Opened.Responsible;
        if (responsible?.Order is { } kept)
        {
            evidence.Add($"{kept.Number}及其送达回证（{Show.DateInProse(kept.ServedOn)} 送达单位）");
            evidence.Add($"整改复查记录（{Show.DateInProse(kept.RefusedOn)} 认定逾期不改正）");
        }

        if (await HashOfAsync(responsible?.UnitId ?? enterpriseId, notice.EvidenceId, cancellationToken) is { Length: > 0 } hash)
        {
            evidence.Add($"{(notice.Breach is null ? "造成严重后果" : "违法行为")}的证据材料（文件 SHA-256 {hash[..16]}…）");
        }

        return evidence;
    }

    /// <summary>SHA-256 of a file of evidence; empty where there is none.</summary>
    public async Task<string> HashOfAsync(long enterpriseId, Guid? evidenceId, CancellationToken cancellationToken)
    {
        // What the same transaction keeps is not in the database yet.
        var hash = database.Evidence.Local.SingleOrDefault(e => e.EvidenceId == evidenceId)?.FileHash
            ?? (evidenceId is null ? null : await database.Evidence.AsNoTracking()
                .Where(e => e.EnterpriseId == enterpriseId && e.EvidenceId == evidenceId).Select(e => e.FileHash).SingleOrDefaultAsync(cancellationToken));
        return Show.Hex(hash);
    }
}
