using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>What became of a receipt that somebody handed in.</summary>
/// <param name="Receipt">What it says; <c>null</c> where it is no receipt of this portal's form.</param>
/// <param name="KeyKnown">Whether the key it names is one of the portal's.</param>
/// <param name="SignatureHolds">Whether the signature is that key's, over exactly this content.</param>
/// <param name="OnRecord">Whether the portal keeps the same receipt.</param>
/// <param name="Latest">Whether the filing got no later receipt.</param>
/// <param name="Standing">Where its filing stands now; <c>null</c> where the portal knows none of its number.</param>
public sealed record SignedReceiptCheck(FilingReceipt? Receipt, bool KeyKnown, bool SignatureHolds, bool OnRecord, bool Latest, ReceiptStanding? Standing)
{
    /// <summary>Genuine and unaltered.</summary>
    public bool IsGenuine => SignatureHolds && OnRecord;

    /// <summary>Checks the signature, then the record: a key that was stolen can sign, but it cannot write history.</summary>
    public static async Task<SignedReceiptCheck> MakeAsync(string text, ReceiptKeys keys, AppDbContext database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(database);
        if (FilingReceipt.Read(text) is not { } read)
        {
            return new SignedReceiptCheck(null, false, false, false, false, null);
        }

        var (receipt, signed) = read;
        var key = keys.Public.FirstOrDefault(key => key.KeyId == receipt.KeyId);
        var enterpriseId = await database.EnterpriseOfReceiptAsync(receipt.Number, cancellationToken);
        var filing = await database.Filings.AsNoTracking()
            .FirstOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.ReceiptNumber == receipt.Number, cancellationToken);
        var kept = filing is null
            ? [] : await database.FilingReceipts.AsNoTracking().Where(r => r.EnterpriseId == filing.EnterpriseId && r.FilingId == filing.FilingId)
            .OrderBy(r => r.Sequence).Select(r => r.Content).ToListAsync(cancellationToken);
        var place = kept.FindIndex(content => FilingReceipt.Read(content) is { } stored && stored.Signed.AsSpan().SequenceEqual(signed)
            && stored.Receipt.Signature == receipt.Signature);
        return new SignedReceiptCheck(
            receipt, key is not null, key is not null
            && FilingReceipt.IsSignedBy(signed, receipt.Signature, key.PublicKey), place >= 0, place == kept.Count - 1,
            filing is null ? null : await ReceiptStanding.OfAsync(database, filing, cancellationToken));
    }
}
