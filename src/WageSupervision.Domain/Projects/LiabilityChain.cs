using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Projects;

/// <summary>Wages owed to people whom one party of a project employed.</summary>
/// <param name="EmployerId">That party.</param>
/// <param name="Owed">Yuan still owed.</param>
/// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
public sealed record ChainClaim(Guid EmployerId, decimal Owed, bool? Migrant);

/// <summary>What a party of a project is to do about wages owed.</summary>
public enum ChainDuty
{
    /// <summary>The employer: it owes them.</summary>
    [Choice("欠薪单位，应当付清")]
    Owes,

    /// <summary>An employer without lawful standing: whoever gave it the work pays.</summary>
    [Choice("招用人，应当付清")]
    Hired,

    /// <summary>Pays first and may recover.</summary>
    [Choice("先行清偿")]
    PaysFirst,

    /// <summary>Pays in full because it gave the work unlawfully.</summary>
    [Choice("清偿")]
    Pays,

    /// <summary>Advances within the unpaid price.</summary>
    [Choice("先行垫付")]
    Advances,

    /// <summary>Nothing makes it pay first.</summary>
    [Choice("没有要先付的")]
    None,
}

/// <summary>What one provision says of one party.</summary>
/// <param name="Duty">What it is to do.</param>
/// <param name="Amount">Yuan, or <c>null</c> where a fact is missing.</param>
/// <param name="Basis">The provision, word for word.</param>
/// <param name="Working">The arithmetic.</param>
/// <param name="Question">The one question whose answer is missing, or <c>null</c>.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record ChainLimb(ChainDuty Duty, decimal? Amount, Basis Basis, IReadOnlyList<WorkingStep> Working, string? Question, string Reason);

/// <summary>One party of the chain.</summary>
/// <param name="Party">The party.</param>
/// <param name="GaveTo">To whom it gave the work; <c>null</c> for the employer.</param>
/// <param name="Limbs">What each provision says of it; never empty.</param>
public sealed record ChainLink(ProjectParty Party, ProjectParty? GaveTo, IReadOnlyList<ChainLimb> Limbs)
{
    /// <summary>What weighs most of what is established; where nothing is, what is asked first; where nothing is asked, the first.</summary>
    public ChainLimb Main => Limbs.Where(limb => limb.Amount > 0).MaxBy(limb => limb.Amount)
        ?? Limbs.FirstOrDefault(limb => limb.Question is not null) ?? Limbs[0];

    /// <summary>Yuan established; <c>null</c> where nothing is and something is missing.</summary>
    public decimal? Amount => Main.Amount;

    /// <summary>What is missing: one question for each fact.</summary>
    public IReadOnlyList<string> Questions => [.. Limbs.Select(limb => limb.Question).OfType<string>().Distinct()];

    /// <summary>Whether it is to pay although it is not the employer.</summary>
    public bool PaysForAnother => GaveTo is not null && Amount > 0;
}

/// <summary>
/// Who owes wages of a building project, who pays first, who advances within the unpaid price: from the employer up to the owner. It is worked out
/// anew each time from the facts of the project; where one is missing it asks.
/// </summary>
/// <param name="Claim">The wages.</param>
/// <param name="Links">The employer first, the owner last.</param>
/// <param name="Open">What is missing of the chain itself, or <c>null</c>.</param>
/// <param name="WouldChange">Which single other fact would change who pays how much; each was tried.</param>
public sealed record LiabilityChain(ChainClaim Claim, IReadOnlyList<ChainLink> Links, string? Open, IReadOnlyList<string> WouldChange)
{
    private const int Most = 8;

    /// <summary>Those who are to pay although they are not the employer.</summary>
    public IEnumerable<ChainLink> Payers => Links.Where(link => link.PaysForAnother);

    /// <summary>All questions, the employer's end first.</summary>
    public IReadOnlyList<string> Questions => [.. Links.SelectMany(link => link.Questions), .. Open is null ? (string[])[] : [Open]];

    /// <summary>Works it out; <c>null</c> where the project has no such party.</summary>
    public static LiabilityChain? Of(Project project, ChainClaim claim)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(claim);
        var path = project.PathUp(claim.EmployerId);
        if (path.Count == 0)
        {
            return null;
        }

        var links = Compute(path, claim);
        return new LiabilityChain(claim, links,
            path[^1].Role == PartyRole.Owner ? null : $"谁把工程交给了 {path[^1].Name}", [.. Counterfactuals(path, claim, links).Distinct().Take(Most)]);
    }

    private static IReadOnlyList<ChainLink> Compute(IReadOnlyList<ProjectParty> path, ChainClaim claim) =>
    [
        new ChainLink(path[0], null, [ChainLimbs.OfEmployer(path[0], claim)]),
        .. path.Skip(1).Select((giver, index) => new ChainLink(giver, path[index], ChainLimbs.OfGiver(giver, path[index], claim))),
    ];

    // Each candidate is put to the same rules; only what changes who pays how much is told.
    private static IEnumerable<string> Counterfactuals(IReadOnlyList<ProjectParty> path, ChainClaim claim, IReadOnlyList<ChainLink> now)
    {
        foreach (var (fact, was, value, otherPath, otherClaim) in Others(path, claim))
        {
            var then = Compute(otherPath, otherClaim);
            if (now.Zip(then).FirstOrDefault(pair =>
                pair.First.Amount != pair.Second.Amount || pair.First.Main.Duty != pair.Second.Main.Duty) is ({ }, { } changed))
            {
                yield return $"“{fact}”改为 {Word(value)}（现为 {Word(was)}）：{changed.Party.Name} "
                    + (changed.Amount is { } amount ? $"{Choices.LabelOf(changed.Main.Duty)} {Money.Show(amount)} 元" : "还不能认定");
            }
        }
    }

    private static IEnumerable<(string Fact, bool? Was, bool Value, IReadOnlyList<ProjectParty> Path, ChainClaim Claim)> Others(
        IReadOnlyList<ProjectParty> path, ChainClaim claim)
    {
        foreach (var value in OtherThan(claim.Migrant))
        {
            yield return ("劳动者是农民工", claim.Migrant, value, path, claim with { Migrant = value });
        }

        for (var at = 0; at < path.Count - 1; at++)
        {
            var (party, giver) = (path[at], path[at + 1]);
            foreach (var value in party.Role == PartyRole.Individual ? [] : OtherThan(party.Who.Qualified))
            {
                yield return ($"{party.Name}有资质", party.Who.Qualified, value, With(path, at, party with { Who = party.Who with { Qualified = value } }), claim);
            }

            var price = party.Price ?? new PriceFact(party.PartyId, null, null, null);
            foreach (var value in OtherThan(price.PaidInTime))
            {
                yield return ($"{giver.Name}按约定及时付款", price.PaidInTime, value,
                    With(path, at, party with { Price = price with { PaidInTime = value } }), claim);
            }
        }
    }

    private static IEnumerable<bool> OtherThan(bool? value) => value is { } known ? [!known] : [true, false];

    private static IReadOnlyList<ProjectParty> With(IReadOnlyList<ProjectParty> path, int at, ProjectParty other) =>
        [.. path.Take(at), other, .. path.Skip(at + 1)];

    private static string Word(bool? value) => value switch { true => "是", false => "否", null => "未查明" };
}
