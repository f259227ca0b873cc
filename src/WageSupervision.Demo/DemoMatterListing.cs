using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Publications.Listings;

namespace WageSupervision.Demo;

/// <summary>One matter: its listing among the dishonest (人社部令第45号).</summary>
internal sealed partial class DemoMatter
{
    private Guid listingId;

    /// <summary>提出列入.</summary>
    public async Task ProposeListingAsync() => listingId = await stage.SendAsync(
        office.Inspector, new ProposeListing(caseId, "实名制登记和劳动合同上的住址都是农村，班组长也这样说。"));

    /// <summary>登记列入的一种文书送达.</summary>
    public Task ServeListingAsync(ListingDocument document) => stage.SendAsync(office.Inspector, new RecordListingService(listingId, document)
    {
        ServedOn = stage.Day,
        Method = ServiceMethod.InPerson,
        ReceivedBy = "财务负责人",
        FileName = ServiceReceipt,
        Content = Receipt(),
    });

    /// <summary>企业的一步: an objection, a promise, an application.</summary>
    public Task SpeakOnListingAsync(string step, string? text = null) =>
        stage.SendAsync(firm.Filer, new SpeakOnListing(listingId, step, text, "材料.pdf", Receipt()));

    /// <summary>监察员的一步.</summary>
    public Task ActOnListingAsync(string step, string text) =>
        stage.SendAsync(office.Inspector, new ActOnListing(listingId, step, text, "材料.pdf", Receipt()));

    /// <summary>不采纳异议.</summary>
    public Task AnswerListingObjectionAsync() => stage.SendAsync(office.Inspector, new ActOnListing(
        listingId, "listing-objection-answer", "核对了工资清单和银行流水，人数和金额无误。", Adopted: false, Seen: 1));

    /// <summary>核实提前移出的申请.</summary>
    public Task ExamineRemovalAsync() => stage.SendAsync(office.Inspector, new ActOnListing(
        listingId, "removal-examine", "核对了银行回单，向劳动者电话核实，查询了在办案件。", Repeated: false, Prosecuted: false));

    /// <summary>负责人的一步.</summary>
    public Task DecideListingAsync(string step, string? reason = null) => stage.SendAsync(office.Supervisor, new DecideListing(listingId, step, reason));
}
