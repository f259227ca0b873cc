using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications;

/// <summary>A disclosure as open data. Exactly the fields the law lists; nothing of a worker.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Enterprise">Full name.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Address">Address.</param>
/// <param name="LegalRepresentative">法定代表人.</param>
/// <param name="RegionCode">County.</param>
/// <param name="Grounds">The limbs of Article 30 that were met.</param>
/// <param name="Facts">Main facts.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Paid">Yuan paid since.</param>
/// <param name="PublishedOn">公示日.</param>
/// <param name="StandsUntil">公示至, inclusive.</param>
public sealed record PublicDisclosure(
    Guid Id, string Enterprise, string CreditCode, string Address, string LegalRepresentative, string RegionCode, IReadOnlyList<string> Grounds,
    string Facts, int Workers, decimal Amount, decimal Paid, DateOnly PublishedOn, DateOnly StandsUntil)
{
    /// <summary>From its row.</summary>
    public static PublicDisclosure Of(DisclosureRow row) => new(
        row.DisclosureId, row.EnterpriseName, row.CreditCode, row.Address, row.LegalRepresentative, row.RegionCode, DisclosureText.Grounds(row),
        row.Facts, row.Workers, row.Amount, row.Paid, row.PublishedOn!.Value, row.StandsUntil!.Value);
}

/// <summary>What is left of a disclosure that was withdrawn: nothing of what it said.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="WithdrawnOn">撤回日.</param>
/// <param name="Reason">Why.</param>
/// <param name="RecordHash">SHA-256 that binds the withdrawal to all that was recorded of the disclosure before, hexadecimal.</param>
public sealed record WithdrawnDisclosure(Guid Id, DateOnly WithdrawnOn, string Reason, string RecordHash);

/// <summary>Every /api/v1/disclosures route.</summary>
public static class DisclosuresApi
{
    /// <summary>Maps them; all are open to anybody.</summary>
    public static IEndpointRouteBuilder MapDisclosuresApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/disclosures").AllowAnonymous().WithTags("disclosures");
        group.MapGet("", ListAsync).WithSummary("公示中的企业，按公示日从新到旧").ProducesProblem(400);
        group.MapGet("withdrawn", WithdrawnAsync).WithSummary("撤回的公示，从新到旧：转载过的应当一并删去");
        group.MapGet("{id:guid}", FindAsync).WithSummary("一条公示").ProducesProblem(404);
        return routes;
    }

    private static async Task<Results<Ok<List<PublicDisclosure>>, ProblemHttpResult>> ListAsync(
        DisclosureFiles disclosures, LegalParameters parameters, string? q, string? region, int? page, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(region) && parameters.Divisions.Find(region) is null)
        {
            return TypedResults.Problem(statusCode: 400, title: "没有这个地区代码；请写浙江省内市、县的六位代码，如 330100",
                extensions: new Dictionary<string, object?> { ["code"] = "unknown-region" });
        }

        var found = await DisclosureSearch.Apply(disclosures.Standing(), q, region)
            .OrderByDescending(d => d.PublishedOn).ThenBy(d => d.DisclosureId)
            .Skip((Math.Clamp(page ?? 1, 1, 10_000) - 1) * 50).Take(50).ToListAsync(cancellationToken);
        return TypedResults.Ok((await disclosures.SoundAsync(found, cancellationToken)).Select(opened => PublicDisclosure.Of(opened.Row)).ToList());
    }

    private static async Task<Ok<List<WithdrawnDisclosure>>> WithdrawnAsync(DisclosureFiles disclosures, int? page, CancellationToken cancellationToken)
    {
        var found = await disclosures.Withdrawn().OrderByDescending(d => d.WithdrawnOn).ThenBy(d => d.DisclosureId)
            .Skip((Math.Clamp(page ?? 1, 1, 10_000) - 1) * 50).Take(50).ToListAsync(cancellationToken);
        return TypedResults.Ok((await disclosures.SoundAsync(found, cancellationToken)).Select(opened => new WithdrawnDisclosure(
            opened.Row.DisclosureId, opened.File.Withdrawn!.On, opened.File.Withdrawn.Reason, Show.Hex(opened.Events[^1].Hash))).ToList());
    }

    private static async Task<Results<Ok<PublicDisclosure>, ProblemHttpResult>> FindAsync(
        Guid id, DisclosureFiles disclosures, CancellationToken cancellationToken) =>
        (await disclosures.SoundAsync(await disclosures.Standing().Where(d => d.DisclosureId == id).ToListAsync(cancellationToken), cancellationToken))
        .SingleOrDefault() is { } opened
            ? TypedResults.Ok(PublicDisclosure.Of(opened.Row))
            : TypedResults.Problem(statusCode: 404, title: "没有这条公示，或者公示已经结束", extensions: new Dictionary<string, object?> { ["code"] = "not-found" });
}

/// <summary>How disclosures are searched: by any two characters of the name, or by credit code.</summary>
public static class DisclosureSearch
{
    /// <summary>Narrows a list.</summary>
    public static IQueryable<DisclosureRow> Apply(IQueryable<DisclosureRow> disclosures, string? words, string? region)
    {
        var wanted = SearchText.Fold(words);
        if (wanted.Length > 0)
        {
            var (name, code) = (SearchText.NameIn(wanted), SearchText.CodeIn(wanted));
            disclosures = disclosures.Where(d => d.EnterpriseName.Contains(name) || (code != null && d.CreditCode.StartsWith(code)));
        }

        if (!string.IsNullOrEmpty(region))
        {
            var prefix = new Domain.Enterprises.Jurisdiction(region).Prefix;
            disclosures = disclosures.Where(d => d.RegionCode.StartsWith(prefix));
        }

        return disclosures;
    }
}

/// <summary>Disclosures in words.</summary>
public static class DisclosureText
{
    /// <summary>The limbs that were met.</summary>
    public static IReadOnlyList<string> Grounds(DisclosureRow row) => SeriousGrounds.Of(row.TwoPayCycles, row.TenWorkers, row.HalfMillion, row.Workers);

    /// <summary>The stage on a day, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(DisclosureRow row, DateOnly today) => row switch
    {
        { Stage: DisclosureStage.Proposed, NotifiedOn: null } => ("待告知企业", "look"),
        { Stage: DisclosureStage.Proposed, OpenObjections: > 0 } => ("待答复异议", "look"),
        { Stage: DisclosureStage.Proposed } => ("待审定", "look"),
        { Stage: DisclosureStage.Declined } => ("不予公示", "quiet"),
        { Stage: DisclosureStage.Withdrawn } => ("已撤回", "quiet"),
        _ when row.StandsUntil < today => ("已结束", "quiet"),
        { Stage: DisclosureStage.Settled } => ("已清偿", "kept"),
        _ => ("公示中", "breach"),
    };
}
