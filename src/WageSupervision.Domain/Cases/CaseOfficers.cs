using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>An officer who handles a case.</summary>
/// <param name="OfficerId">The account.</param>
/// <param name="Name">As others see it.</param>
/// <param name="Certificate">执法证号.</param>
public sealed record NamedOfficer(Guid OfficerId, string Name, string Certificate)
{
    /// <summary>Officers in words, with their certificates.</summary>
    public static string Words(IEnumerable<NamedOfficer> officers) => string.Join('、', Each(officers));

    /// <summary>Each officer in words, with the certificate.</summary>
    public static IReadOnlyList<string> Each(IEnumerable<NamedOfficer> officers) => [.. officers.Select(each => $"{each.Name}（{each.Certificate}）")];
}

/// <summary>Who handles a case: the fold of its opening, of the naming and replacing of officers, and of recusals.</summary>
/// <param name="Named">The officers, the lead first.</param>
/// <param name="Recused">Who may not act in it any more.</param>
public sealed record CaseOfficers(IReadOnlyList<NamedOfficer> Named, IReadOnlyList<Guid> Recused)
{
    /// <summary>Nobody yet.</summary>
    public static CaseOfficers Nobody { get; } = new([], []);

    /// <summary>Whether there are at least two, as the law asks.</summary>
    public bool AreTwo => Named.Count >= 2;

    // Who withdrew, for a case that is opened out of this one.
    internal IReadOnlyList<Guid>? WithdrawnOrNull => Recused.Count == 0 ? null : Recused;

    // Whoever handled the case or withdrew from it is no stranger to it.
    internal bool Have(Guid officer) => Recused.Contains(officer) || Named.Any(each => each.OfficerId == officer);

    internal CaseOfficers With(ProcedureEvent recorded) => recorded switch
    {
        CaseOpened opened => new(opened.Officers ?? Named, opened.Recused ?? Recused),
        OfficersNamed named => this with { Named = named.Officers },
        OfficersReplaced replaced => this with { Named = replaced.Officers },
        RecusalApproved recusal => new([.. Named.Where(each => each.OfficerId != recusal.OfficerId)], [.. Recused, recusal.OfficerId]),
        _ => this,
    };

    // Two at least, none of them twice, none who was recused, each with a certificate.
    internal IEnumerable<ProcedureRuleException> Faults(IReadOnlyList<NamedOfficer> officers)
    {
        if (officers.Count < 2 || officers.DistinctBy(each => each.OfficerId).Count() < officers.Count)
        {
            yield return Wrong("two-officers", TwoOfficersLaw, "请选两名不同的办案人员。", "SecondId");
        }

        if (officers.FirstOrDefault(each => Recused.Contains(each.OfficerId)) is { } recused)
        {
            yield return Wrong("recused", RecusalLaw, $"{recused.Name}已经回避，不能再办本案。", "LeadId");
        }

        if (officers.FirstOrDefault(each => each.Certificate.Length == 0) is { } without)
        {
            yield return Wrong("no-certificate", TwoOfficersLaw, $"{without.Name}的账号还没有登记执法证号，请管理员补登。", "LeadId");
        }
    }
}

/// <summary>登记办案人员.</summary>
/// <param name="Officers">The officers, the lead first.</param>
[StoredAs("officers-named")]
public sealed record OfficersNamed(IReadOnlyList<NamedOfficer> Officers) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记办案人员", NamedOfficer.Words(Officers));
}

/// <summary>更换办案人员, by the supervisor.</summary>
/// <param name="Officers">The officers from now on, the lead first.</param>
/// <param name="Reason">Why.</param>
[StoredAs("officers-replaced")]
public sealed record OfficersReplaced(IReadOnlyList<NamedOfficer> Officers, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("更换办案人员", $"{NamedOfficer.Words(Officers)}。{Reason}");
}

/// <summary>登记办案人员, while fewer than two are named; given the officers, the lead first.</summary>
public sealed class NameOfficersStep() : CaseStep<IReadOnlyList<NamedOfficer>, OfficersNamed>(new StepCard("officers", "登记办案人员")
{
    Action = "NameOfficers",
    ActionWords = "登记办案人员",
    Roles = [Role.Inspector],
    Page = "/Cases/Officers",
    Law = TwoOfficersLaw,
    Place = 7,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.IsInvestigated && !file.Officers.AreTwo;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, IReadOnlyList<NamedOfficer> terms) =>
        file.Officers.Faults(terms);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [Open(file), new(!file.Officers.AreTwo, "登记的办案人员还不到两名（要换人的，由负责人更换）", "officers-named", TwoOfficersLaw)];

    /// <inheritdoc/>
    protected override OfficersNamed Make(SupervisionCase file, CaseFacts facts, IReadOnlyList<NamedOfficer> terms, string number) =>
        new(terms) { On = facts.Today };
}

/// <summary>Who takes a case over.</summary>
/// <param name="Officers">The officers from now on, the lead first.</param>
/// <param name="Reason">Why.</param>
public sealed record HandOverTerms(IReadOnlyList<NamedOfficer> Officers, string Reason);

/// <summary>更换办案人员 or hand a case over.</summary>
public sealed class HandOverStep() : CaseStep<HandOverTerms, OfficersReplaced>(new StepCard("hand-over", "更换办案人员")
{
    Action = "ReplaceOfficers",
    ActionWords = "更换办案人员",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Officers",
    Law = TwoOfficersLaw,
    Place = 210,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HandOverTerms terms)
    {
        foreach (var fault in file.Officers.Faults(terms.Officers))
        {
            yield return fault;
        }

        if (terms.Officers.Select(each => each.OfficerId).SequenceEqual(file.Officers.Named.Select(each => each.OfficerId)))
        {
            yield return Wrong("same-officers", TwoOfficersLaw, "就是现在的办案人员，没有更换。", "LeadId");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file)];

    /// <inheritdoc/>
    protected override OfficersReplaced Make(SupervisionCase file, CaseFacts facts, HandOverTerms terms, string number) =>
        new(terms.Officers, terms.Reason) { On = facts.Today };
}
