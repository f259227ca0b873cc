using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>The particulars of an acceptance.</summary>
/// <param name="Asked">The officer has asked, and the matter is before no arbitration commission or court.</param>
/// <param name="RespondentId">The registered enterprise that the respondent is, or <c>null</c>.</param>
public sealed record AcceptTerms(bool Asked, long? RespondentId);

/// <summary>受理.</summary>
public sealed class AcceptContactStep() : ContactStep<AcceptTerms, ContactAccepted>(new StepCard("accept-contact", "受理")
{
    Action = "AcceptContact",
    ActionWords = "受理投诉举报",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=accept",
    Law = ContactLaw.Acceptance,
    Series = "人社监受",
    Place = 10,
})
{
    /// <inheritdoc/>
    public override bool IsNext(Contact file, ContactFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, AcceptTerms terms)
    {
        if (file.IsInDispute is null && !terms.Asked)
        {
            yield return new("dispute-not-asked", ContactLaw.Dispute,
                "受理以前请问明：同一事项有没有申请劳动仲裁或者起诉。问明没有的，请在这里确认；有的，请不予受理并告知去处。", "Asked");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        Undecided(file),
        Ours(file, facts),
        new(file.Particulars.Respondent.Length > 0, "写明了用人单位（不必是全称）", "employer-unknown", ContactLaw.Particulars),
        new(file.Particulars.Address.Length > 0, "写明了用人单位或者工作的地址", "address-unknown", ContactLaw.Particulars),
        new(file.HasFacts, "写明了事实", "facts-unknown", ContactLaw.Particulars),
        new(file.IsInTime is not null, "写明了从哪个月起欠薪", "months-unknown", ContactLaw.TwoYears),
        new(file.IsInTime != false, "违法行为终了没有超过两年", "older-than-two-years", ContactLaw.TwoYears),
        new(file.IsInDispute != true, "投诉的事项没有申请仲裁或者提起诉讼", "in-arbitration", ContactLaw.Dispute),
    ];

    /// <inheritdoc/>
    protected override ContactAccepted Make(Contact file, ContactFacts facts, AcceptTerms terms, string number) =>
        new(number, terms.RespondentId, file.IsInDispute is null && terms.Asked) { On = facts.Today };
}

/// <summary>The particulars of a request to supplement.</summary>
/// <param name="List">What lacks, all of it.</param>
/// <param name="Due">The last day, or <c>null</c> where it is left empty.</param>
public sealed record SupplementRequestTerms(string List, DateOnly? Due);

/// <summary>告知补正.</summary>
public sealed class AskSupplementStep() : ContactStep<SupplementRequestTerms, ContactSupplementAsked>(new StepCard("ask-supplement", "告知补正")
{
    Action = "AskSupplement",
    ActionWords = "告知补正",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=ask",
    Law = ContactLaw.Conditions,
    Series = "人社监补",
    Place = 20,
})
{
    /// <summary>The longest term in days.</summary>
    public const int MostDays = 30;

    /// <inheritdoc/>
    public override bool IsNext(Contact file, ContactFacts facts) =>
        Gate(file, facts).IsOpen && !Steps.The<AcceptContactStep>().Gate(file, facts).IsOpen && file.IsInTime != false && file.IsInDispute != true;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, SupplementRequestTerms terms)
    {
        if (terms.Due <= facts.Today || terms.Due > facts.Today.AddDays(MostDays))
        {
            yield return new("supplement-day-out-of-bounds", ContactLaw.Conditions, $"补正期限应当在明天至 {MostDays} 日之内。", "Due");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        Undecided(file),
        Ours(file, facts),
        new(file.OpenSupplement is null, "没有等待中的补正（要补的一次说全）", "supplement-waiting", ContactLaw.Conditions),
    ];

    /// <inheritdoc/>
    protected override ContactSupplementAsked Make(Contact file, ContactFacts facts, SupplementRequestTerms terms, string number) =>
        new(number, terms.List, terms.Due!.Value) { On = facts.Today };
}

/// <summary>The particulars of a refusal.</summary>
/// <param name="Ground">Why, or <c>null</c> where it is left empty.</param>
/// <param name="Reason">The facts behind it.</param>
/// <param name="WhereToGo">Who can help instead.</param>
public sealed record RefusalTerms(RefusalGround? Ground, string Reason, string WhereToGo);

/// <summary>不予受理: on a ground of the law alone, and never without saying where to go.</summary>
public sealed class RefuseContactStep() : ContactStep<RefusalTerms, ContactRefused>(new StepCard("refuse-contact", "不予受理")
{
    Action = "RefuseContact",
    ActionWords = "不予受理投诉举报",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=refuse",
    Law = ContactLaw.Refusal,
    Series = "人社监不受",
    Place = 30,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, RefusalTerms terms)
    {
        switch (terms.Ground)
        {
            case RefusalGround.OlderThanTwoYears when file.IsInTime != false:
                yield return new("not-older-than-two-years", ContactLaw.TwoYears, file.LastDayToComplain is { } last
                    ? $"登记的月份没有超过两年（最后一日 {last:yyyy-MM-dd}）。月份登记错了的，请先登记补充。"
                    : "没有写明欠薪到哪个月为止，或者现在还在欠，不能以超过两年不予受理。请先问明并登记补充。", nameof(RefusalTerms.Ground));
                break;
            case RefusalGround.InArbitrationOrCourt when file.Logged.OfKind == ContactKind.Report:
                yield return new("report-not-in-dispute", ContactLaw.Dispute,
                    "举报的是违法行为，不因有人就工资申请了仲裁或者起诉而不查处；这一情形只适用于投诉。", nameof(RefusalTerms.Ground));
                break;
            case RefusalGround.InArbitrationOrCourt when file.IsInDispute != true:
                yield return new("not-in-arbitration", ContactLaw.Dispute, "登记里没有写已经申请仲裁或者起诉。请先问明并登记补充。", nameof(RefusalTerms.Ground));
                break;
            case RefusalGround.Unspecified when file is { HasFacts: true, Particulars: { Respondent.Length: > 0, Address.Length: > 0 } }:
                yield return new("nothing-lacks", ContactLaw.Refusal, "单位、地址和事实都已经写明，不能以没有写明不予受理。", nameof(RefusalTerms.Ground));
                break;
            case RefusalGround.Unspecified when file.OpenSupplement is not { } asked || asked.Due >= facts.Today:
                yield return new("supplement-first", ContactLaw.Conditions, file.OpenSupplement is { } open
                    ? $"补正期限（{open.Due:yyyy-MM-dd}）还没有过，到期没有补正的才能不予受理。"
                    : "缺少单位、地址或者事实的，应当先告知补正；到期没有补正的才能不予受理。", nameof(RefusalTerms.Ground));
                break;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) => [Undecided(file), Ours(file, facts)];

    /// <inheritdoc/>
    protected override ContactRefused Make(Contact file, ContactFacts facts, RefusalTerms terms, string number) =>
        new(number, terms.Ground!.Value, terms.Reason, terms.WhereToGo) { On = facts.Today };
}

/// <summary>撤销不予受理, by another person than the officer who refused; given the reason. The five working days run anew.</summary>
public sealed class RevokeRefusalStep() : ContactStep<string, ContactRefusalRevoked>(new StepCard("revoke-refusal", "撤销不予受理")
{
    Action = "RevokeContactRefusal",
    ActionWords = "撤销不予受理",
    Roles = [Role.Supervisor],
    Page = "/Approvals/ContactRefusal",
    Law = ContactLaw.Acceptance,
    Place = 35,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
        [new(file.Stage == ContactStage.Refused, "已经决定不予受理", "not-refused", ContactLaw.Acceptance), Ours(file, facts)];

    /// <inheritdoc/>
    protected override ContactRefusalRevoked Make(Contact file, ContactFacts facts, string terms, string number) =>
        new(file.Refusal!.PaperNumber, terms, facts.DecideBy) { On = facts.Today };
}

/// <summary>To whom a contact is referred.</summary>
/// <param name="RegionCode">The county, or <c>null</c> where it is left empty.</param>
/// <param name="Office">Its office.</param>
/// <param name="Reason">Why it is the one.</param>
public sealed record ReferralTerms(string? RegionCode, string Office, string Reason);

/// <summary>转交用工所在地的部门: the informant need not come again.</summary>
public sealed class ReferContactStep() : ContactStep<ReferralTerms, ContactReferred>(new StepCard("refer-contact", "转交用工所在地")
{
    Action = "ReferContact",
    ActionWords = "转交投诉举报",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=refer",
    Law = ContactLaw.Place,
    Place = 40,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, ReferralTerms terms)
    {
        if (terms.RegionCode == file.RegionCode)
        {
            yield return new("same-place", ContactLaw.Place, "已经在这个县（市、区）办理，请选择另一个。", "RegionCode");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) => [Undecided(file), Ours(file, facts)];

    /// <inheritdoc/>
    protected override ContactReferred Make(Contact file, ContactFacts facts, ReferralTerms terms, string number) =>
        new(terms.RegionCode!, terms.Office, terms.Reason, facts.DecideBy) { On = facts.Today };
}
