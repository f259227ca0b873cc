namespace WageSupervision.Domain.Registers;

/// <summary>What a worker said of a deferral.</summary>
/// <param name="WorkerId">The worker, by the id in the entry.</param>
/// <param name="TermsSequence">The terms that were shown.</param>
/// <param name="Agreed">同意; otherwise 不同意.</param>
/// <param name="SaidOn">The day.</param>
public sealed record ConsentGiven(Guid WorkerId, int TermsSequence, bool Agreed, DateOnly SaidOn);

/// <summary>How one worker's consent stands.</summary>
public enum ConsentStanding
{
    /// <summary>未答复: not consent.</summary>
    Silent,

    /// <summary>同意.</summary>
    Agreed,

    /// <summary>不同意.</summary>
    Refused,
}

/// <summary>
/// 劳动者本人同意（第二十一条第二款）, counted: each worker's last word on the terms as they stand, said not after the payday. Silence is no
/// consent, nor is consent to terms that were changed since; what is said after the payday neither makes nor unmakes a deferral.
/// </summary>
public sealed class Consents
{
    private readonly Dictionary<Guid, ConsentStanding> standing;

    private Consents(Dictionary<Guid, ConsentStanding> standing) => this.standing = standing;

    /// <summary>Workers who agreed.</summary>
    public int Agreed => Count(ConsentStanding.Agreed);

    /// <summary>Workers who refused.</summary>
    public int Refused => Count(ConsentStanding.Refused);

    /// <summary>Workers who said nothing that counts.</summary>
    public int Silent => Count(ConsentStanding.Silent);

    /// <summary>How a worker's consent stands; a worker who is not named was not asked.</summary>
    public ConsentStanding Of(Guid workerId) => standing.GetValueOrDefault(workerId);

    /// <summary>Counts.</summary>
    /// <param name="entry">The deferral.</param>
    /// <param name="said">Everything that was said of it, in the order it was said.</param>
    public static Consents Count(RegisterEntry entry, IEnumerable<ConsentGiven> said)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(said);
        var standing = entry.Workers.Distinct().ToDictionary(id => id, _ => ConsentStanding.Silent);
        foreach (var word in said.Where(word => MayCount(entry, word.TermsSequence, word.SaidOn) && standing.ContainsKey(word.WorkerId)))
        {
            standing[word.WorkerId] = word.Agreed ? ConsentStanding.Agreed : ConsentStanding.Refused;
        }

        return new Consents(standing);
    }

    /// <summary>Whether a word said on that day on those terms counts.</summary>
    public static bool MayCount(RegisterEntry entry, int termsSequence, DateOnly saidOn)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Particulars is DeferralParticulars { AsksWorkers: true } && termsSequence == entry.TermsSequence && saidOn <= entry.CountedPayday;
    }

    private int Count(ConsentStanding kind) => standing.Values.Count(value => value == kind);
}
