using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>提出列入失信联合惩戒名单.</summary>
/// <param name="ListingId">The listing.</param>
[StoredAs("case-listing-proposed")]
public sealed record CaseListingProposed(Guid ListingId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提出列入失信联合惩戒名单", "先告知企业，再由负责人决定（人社部令第45号）");
}

/// <summary>列入或者不予列入.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="Listed">Listed, or spared.</param>
[StoredAs("case-listing-decided")]
public sealed record CaseListingDecided(Guid ListingId, bool Listed) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Listed ? "列入失信联合惩戒名单" : "不予列入失信联合惩戒名单");
}

/// <summary>The listing is over before its term: 提前移出 or 撤销.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="Revoked">The decision was revoked; otherwise it was removed early.</param>
[StoredAs("case-listing-ended")]
public sealed record CaseListingEnded(Guid ListingId, bool Revoked) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Revoked ? "列入决定已撤销" : "已提前移出失信联合惩戒名单");
}

/// <summary>What was proposed from a case for the two lists besides the notice of Article 30.</summary>
/// <param name="ListingId">The listing proposed or standing; <c>null</c> where there is none, or none any more.</param>
/// <param name="MajorId">The 社会公布 proposed or standing, likewise.</param>
public sealed record CaseLists(Guid? ListingId, Guid? MajorId)
{
    /// <summary>Nothing.</summary>
    public static CaseLists None { get; } = new(null, null);

    internal CaseLists With(ProcedureEvent recorded) => recorded switch
    {
        CaseListingProposed proposed => this with { ListingId = proposed.ListingId },
        CaseListingDecided { Listed: true } listed => this with { ListingId = listed.ListingId },
        CaseListingDecided or CaseListingEnded => this with { ListingId = null },
        CaseMajorProposed proposed => this with { MajorId = proposed.MajorId },
        CaseMajorDecided { Approved: false } or CaseMajorWithdrawn => this with { MajorId = null },
        _ => this,
    };
}
