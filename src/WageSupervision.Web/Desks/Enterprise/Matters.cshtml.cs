using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Orders;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Publications.Listings;
using WageSupervision.Web.Features.Publications.Majors;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Enterprise;

/// <summary>Orders, notices, decisions and demands addressed to the enterprise.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class MattersModel(CaseFiles cases, FilingOrderFiles orders, DisclosureFiles disclosures, ListingFiles listings, MajorFiles majors,
    DemandFiles demands)
    : PortalPage
{
    /// <summary>Cases in which a document was served, each with what was served: kind, name, number and day.</summary>
    public IReadOnlyList<(CaseRow Row, bool HasOrder, IReadOnlyList<(
        string Kind, string Name, string Number, DateOnly On)> Documents)> Cases
    { get; private set; } = [];

    /// <summary>Orders to file periodically that were served, with their stage today, newest first.</summary>
    public IReadOnlyList<(FilingOrderRow Row, FilingOrderStage Stage)> FilingOrders { get; private set; } = [];

    /// <summary>Disclosures of which the enterprise was told, newest first.</summary>
    public IReadOnlyList<DisclosureRow> Disclosures { get; private set; } = [];

    /// <summary>Listings of which the enterprise was told, newest first.</summary>
    public IReadOnlyList<ListMatterRow> Listings { get; private set; } = [];

    /// <summary>Its entries in 社会公布, newest first.</summary>
    public IReadOnlyList<ListMatterRow> Majors { get; private set; } = [];

    /// <summary>Demands of unions.</summary>
    public IReadOnlyList<UnionDemandRow> Demands { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var known = await cases.Visible().AsNoTracking().Where(c => c.KnownToEnterprise).OrderByDescending(c => c.OpenedOn).Take(200).ToListAsync();
        Cases = [.. (await cases.GatherAsync(known, HttpContext.RequestAborted))
            .Select(opened => (opened.Row, opened.File.Service is not null, Served(opened.File)))];
        FilingOrders = (await orders.Visible().AsNoTracking().OrderByDescending(o => o.OrderId).Take(200).ToListAsync())
            .ConvertAll(o => (o, orders.StageOf(o)));
        Disclosures = await disclosures.Visible().AsNoTracking().OrderByDescending(d => d.ProposedOn).Take(200).ToListAsync();
        Listings = await listings.Visible().AsNoTracking().OrderByDescending(m => m.ProposedOn).Take(200).ToListAsync();
        Majors = await majors.Visible().AsNoTracking().OrderByDescending(m => m.ProposedOn).Take(200).ToListAsync();
        Demands = await demands.Visible().AsNoTracking().OrderByDescending(d => d.DemandedOn).Take(200).ToListAsync();
    }

    private static List<(string Kind, string Name, string Number, DateOnly On)> Served(SupervisionCase file)
    {
        List<(string Kind, string Name, string Number, DateOnly On)> served = [];
        if (file.Inquiry.Service is { } inquiry)
        {
            served.Add(("inquiry", "调查询问通知书", file.Inquiry.Notice!.NoticeNumber, inquiry.On));
        }

        if (file.Service is { } order)
        {
            served.Add(("order", "限期改正指令书", file.Order!.OrderNumber, order.On));
        }

        if (file.Breaches.Service is { } conduct)
        {
            served.Add(("conduct-order", "限期改正指令书（违法行为）", file.Breaches.Order!.OrderNumber, conduct.On));
        }

        if (file.NoticeService is { } notice)
        {
            served.Add(("notice", "行政处罚事先告知书", file.Notice!.NoticeNumber, notice.On));
        }

        if (file.PenaltyService is { } decision)
        {
            served.Add(("decision", "行政处罚决定书", file.Penalty!.DecisionNumber, decision.On));
        }

        return served;
    }
}
