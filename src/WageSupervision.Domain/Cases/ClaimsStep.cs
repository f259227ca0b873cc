using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What an investigation has established to be owed.</summary>
/// <param name="Items">The sums; those of a sheet that cannot be read are left out.</param>
/// <param name="Basis">How each of them was established.</param>
/// <param name="EvidenceId">By what: a file; <c>null</c> where there is none.</param>
/// <param name="Continuing">Why what was due more than two years ago still goes on; empty where nobody says that it does.</param>
public sealed record ClaimsTerms(IReadOnlyList<ArrearsItem> Items, string Basis, Guid? EvidenceId, string Continuing = "");

/// <summary>查实欠薪: sums that no filed sheet shows, each of a person and a payday.</summary>
/// <param name="Items">The sums.</param>
/// <param name="Basis">How they were established.</param>
/// <param name="EvidenceId">By what.</param>
/// <param name="Continuing">Why what was due more than two years ago still goes on; <c>null</c> where nothing was.</param>
/// <param name="ByBurden">Whether they were found from the complainant's material, because the enterprise proved nothing in time.</param>
[StoredAs("claims-established")]
public sealed record ClaimsEstablished(
    IReadOnlyList<ArrearsItem> Items, string Basis, Guid EvidenceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByBurden = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Continuing = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("查实欠薪", $"{Items.Count} 笔，共 {Yuan(Items.Sum(item => item.Amount))}。"
        + (ByBurden ? $"企业没有在期限内举证，依照{CaseInquiry.BurdenOfProof}按投诉人提供的材料认定。" : "")
        + (Continuing is null ? "" : $"其中应发日超过两年的，仍在继续状态：{Continuing.TrimEnd('。')}。") + Basis, EvidenceId);
}

/// <summary>查实欠薪, until an order to pay has been served. An order that nobody has received yet is made anew.</summary>
public sealed class ClaimsStep() : CaseStep<ClaimsTerms, ClaimsEstablished>(new StepCard("claims", "登记查实的欠薪")
{
    Action = "EstablishClaims",
    ActionWords = "登记查实的欠薪",
    Roles = [Role.Inspector],
    Page = "/Cases/Claims",
    Law = Powers,
    Place = 15,
})
{
    /// <summary>Years within which a breach is investigated: two (《劳动保障监察条例》第二十条).</summary>
    public const int YearsToInvestigate = 2;

    private const string Powers = "《劳动保障监察条例》第十五条";
    private const string Limit = "《劳动保障监察条例》第二十条";

    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.ClosedOn is null && file.Items.Count == 0 && file.Breaches.Found.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ClaimsTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("claims-not-proved", Powers, "请上传查实的依据：工资清单、考勤、欠条、询问笔录、转账记录等至少一个文件。", "File");
        }

        // The two years run until the breach came to light, at the latest with the case.
        if (terms.Items.FirstOrDefault(item => item.Payday > facts.Today) is { } early)
        {
            yield return Wrong("not-due-yet", Limit, $"{early.WorkerShown} 的应发日 {Iso(early.Payday)} 还没有到。", "Lines");
        }
        else if (terms.Continuing.Length == 0 && terms.Items.FirstOrDefault(item => IsOld(file, item)) is { } old)
        {
            yield return Wrong(
                "too-old", Limit,
                $"{old.WorkerShown} 的应发日 {Iso(old.Payday)} 距投诉举报（没有的，距立案）已经超过两年。行为仍在继续状态的，请在下面写明理由；已经终了超过两年的，不再查处。", "Continuing");
        }

        var known = file.Items.Where(item => item.Amount > 0).Select(Key).ToHashSet();
        if (terms.Items.FirstOrDefault(item => !known.Add(Key(item))) is { } again)
        {
            yield return Wrong("claim-twice", Inspection, $"{again.WorkerShown} {Iso(again.Payday)} 的同一笔已经登记过，或者在这张表里写了两遍。", "Lines");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        // Established after the service, it goes into an order that takes the place of that one.
        OrderConditions.NotRefused(file),
        OrderConditions.NotHandled(file),
        new(file.Notice is null, "没有等待决定的事先告知", "notice-pending", Notice),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
    ];

    /// <inheritdoc/>
    protected override ClaimsEstablished Make(SupervisionCase file, CaseFacts facts, ClaimsTerms terms, string number) =>
        new(terms.Items, terms.Basis, terms.EvidenceId!.Value, file.Inquiry.Burden is not null,
            terms.Items.Any(item => IsOld(file, item)) ? terms.Continuing : null)
        { On = facts.Today };

    private static bool IsOld(SupervisionCase file, ArrearsItem item) => item.Payday < file.Opened.KnownOn.AddYears(-YearsToInvestigate);

    private static (string, DateOnly, string) Key(ArrearsItem item) => (item.WorkerKey, item.Payday, item.RuleId);
}
