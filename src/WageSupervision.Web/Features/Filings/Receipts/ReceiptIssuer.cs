using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>Signs and stores the receipt of a filing that reached an end state, in the transaction that brings it there.</summary>
/// <param name="database">The database.</param>
/// <param name="keys">Signs.</param>
public sealed class ReceiptIssuer(AppDbContext database, ReceiptKeys keys)
{
    /// <summary>Issues it. A sheet that was refused and is read again with its columns named gets another one; the first stays.</summary>
    /// <param name="filing">The filing, decided.</param>
    /// <param name="parameterSequence">The parameter changes known when it was judged.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task IssueAsync(FilingRow filing, int parameterSequence, CancellationToken cancellationToken)
    {
        // What is signed can be shown to others: a trial is never signed.
        if (Sandbox.IsOf(database))
        {
            return;
        }

        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == filing.EnterpriseId, cancellationToken);
        var amended = filing.Replaces is { } old
            ? await database.Filings.AsNoTracking().Where(f => f.EnterpriseId == filing.EnterpriseId && f.FilingId == old)
            .Select(f => f.ReceiptNumber).SingleAsync(cancellationToken)
            : null;
        var last = await database.FilingReceipts.AsNoTracking()
            .Where(r => r.EnterpriseId == filing.EnterpriseId && r.FilingId == filing.FilingId).MaxAsync(r => (int?)r.Sequence, cancellationToken) ?? 0;
        var receipt = new FilingReceipt
        {
            Number = filing.ReceiptNumber,
            Enterprise = enterprise.Name,
            CreditCode = enterprise.CreditCode,
            Period = YearMonth.Of(filing.Period).ToString(),
            CycleStart = filing.CycleStart,
            CycleEnd = filing.CycleEnd,
            Employment = filing.Employment == Employment.PartTime ? "partTime" : "fullTime",
            Kind = filing.Kind == FilingKind.Nil ? "nil" : "payroll",
            FileHash = "sha256:" + Show.Hex(filing.FileHash),
            Corrections = filing.Edits == 0 ? null : filing.Edits,
            Lines = filing.Workers,
            Net = filing.Net,
            LinesHash = filing.LinesHash is { } lines ? "sha256:" + Show.Hex(lines) : null,
            Findings = filing.Findings,
            RuleSetVersion = filing.RuleSetVersion ?? RuleBook.Version,
            ParameterSequence = parameterSequence,
            State = filing.StateCode ?? throw new InvalidOperationException("the filing is not decided"),
            Accepted = filing.IsAccepted(),
            Corrects = amended,
            ReceivedAt = Moment(filing.ReceivedAt),
            DecidedAt = Moment(filing.DecidedAt!.Value),
            KeyId = keys.CurrentId,
        };
        database.FilingReceipts.Add(new FilingReceiptRow
        {
            EnterpriseId = filing.EnterpriseId,
            FilingId = filing.FilingId,
            Sequence = last + 1,
            Content = (receipt with { Signature = keys.Sign(receipt.SignedBytes()) }).Write(),
            IssuedAt = filing.DecidedAt.Value,
        });
    }

    private static string Moment(DateTimeOffset instant) => PortalClock.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);
}
