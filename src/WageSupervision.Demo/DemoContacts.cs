using System.Globalization;
using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;

namespace WageSupervision.Demo;

/// <summary>
/// Complaints and reports of 西湖区, in every state. The people are plainly artificial; days are counted back from today like those of
/// <see cref="DemoMatters"/>.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="office">The officers of the county.</param>
internal sealed class DemoContacts(DemoStage stage, DemoOffice office)
{
    private const string Telephone = "Telephone-Complaint";

    private Guid repeated;
    private int telephone;

    /// <summary>All scripts.</summary>
    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> All() =>
    [
        // Waiting for a decision: one by the web with others, one nameless, one that lacks nearly everything and is overdue.
        PlayAsync(1, Said("演示城西工地", "文二西路演示工地三号楼", "做木工，约定按天算，九月、十月都没有发。", 2, 46_000) with
        {
            Kind = ContactKind.Complaint,
            People = "4",
            Representatives = "演示代表甲 13900000101\n演示代表乙 13900000102",
            Members = "演示工友甲 13900000103 9000\n演示工友乙 13900000104 12,000",
        }, null),
        PlayAsync(2, Said("演示路口的快餐店", "古荡演示路口", "店里五六个人，两个月没有发工资，老板让等。", 2, null) with { Kind = ContactKind.Report, Name = null, Phone = null }, null),
        PlayAsync(12, new ContactForm { Respondent = "演示装修队", Name = "演示来人甲", Phone = Phone(), Confidential = true }, Telephone),

        // Waiting for its informant, in time and not.
        PlayAsync(4, Said("演示美甲店", "", "做了三个月，最后一个月没有发。", 1, 4_800) with { FirstMonth = null }, Telephone,
            (3, id => new AskSupplement(id, "店的地址；从哪个月起欠薪", stage.Today.AddDays(4)))),
        PlayAsync(20, Said("演示搬家公司", "", "跟车搬家，工钱欠着。", 3, 7_000), "Letter-Complaint",
            (17, id => new AskSupplement(id, "单位或者工作的地址", stage.Today.AddDays(-6)))),

        // Accepted, one of them answered.
        PlayAsync(6, Said("演示包装厂", "转塘演示工业区", "上月工资少发一半，说订单少。", 1, 3_100), Telephone, (1, id => new AcceptContact(id, true, null))),
        PlayAsync(40, Said("演示洗车行", "文一路演示段", "离职一个月没有结清。", 2, 5_600), "Counter-Complaint",
            (36, id => new AcceptContact(id, true, null)), (9, id => new AnswerContact(id, ContactOutcome.Paid, "单位已将工资付到本人账户，本人来电确认。"))),

        // Accepted and filed on the same day; the case is being looked into.
        FiledAsync(),

        // Not accepted, each on a ground of its own.
        PlayAsync(15, Said("演示网店", "线上", "给网店写文案，稿费没有结。", 2, 2_000), Telephone,
            (13, id => new RefuseContact(id, RefusalGround.OutOfScope, "双方是承揽关系，没有用工", ContactLaw.WhereToGo(RefusalGround.OutOfScope)))),
        PlayAsync(18, Said("演示旧厂", "三墩演示路", "几年前的工资一直没要到。", 50, 8_000) with { LastMonth = Month(40) }, Telephone,
            (16, id => new RefuseContact(id, RefusalGround.OlderThanTwoYears, "来人说最后一笔工资是三年多以前的", ContactLaw.WhereToGo(RefusalGround.OlderThanTwoYears)))),
        PlayAsync(10, Said("演示物流站", "留下演示路", "已经申请仲裁，想两边一起要。", 3, 11_000) with { InDispute = true }, Telephone,
            (8, id => new RefuseContact(
                id, RefusalGround.InArbitrationOrCourt, "来人已申请劳动仲裁并受理", ContactLaw.WhereToGo(RefusalGround.InArbitrationOrCourt)))),

        // Referred, repeated, taken back.
        PlayAsync(5, Said("演示余杭工地", "余杭区演示大道", "工地在余杭，项目部在西湖。", 2, 20_000), Telephone, (3, id => new ReferContact(id, "330110", "工地在余杭区"))),
        RepeatAsync(),
        PlayAsync(9, Said("演示培训班", "翠苑演示楼", "上月课时费没有发。", 1, 2_400), Telephone, (7, id => new WithdrawContact(id, "本人来电，工资已经收到"))),
    ];

    private async IAsyncEnumerable<DateTimeOffset> FiledAsync()
    {
        var region = office.Inspector.RegionCode;
        var firm = await stage.WithAsync(database => Task.FromResult(database.Employers.Where(e => e.RegionCode == region).OrderBy(e => e.EnterpriseId)
            .Select(e => new { e.EnterpriseId, e.Name }).First()));
        yield return stage.Ago(7, 60);
        var contact = await LogAsync(Said(firm.Name, "厂区南门演示宿舍", "九月、十月的夜班津贴没有发。", 2, 4_200), Telephone);
        yield return stage.Ago(5, 65);
        await stage.SendAsync(office.Inspector, new AcceptContact(contact, true, firm.EnterpriseId));
        var opened = await stage.SendAsync(office.Inspector, new OpenCaseWithoutFindings(
            firm.EnterpriseId, CaseSource.Contact, "投诉人反映两个月的夜班津贴没有发，需要调查。", contact, office.Second.Id));
        await stage.SendAsync(office.Supervisor, new ApproveProposal(opened, "case-filing-proposed"));
    }

    private async IAsyncEnumerable<DateTimeOffset> RepeatAsync()
    {
        var said = Said("演示清洁公司", "北山演示街", "保洁，十月没有发。", 1, 3_000);
        yield return stage.Ago(8, 40);
        repeated = await LogAsync(said, Telephone);
        yield return stage.Ago(7, 45);
        var again = await LogAsync(said, "Petition-Complaint");
        yield return stage.Ago(6, 50);
        var number = await stage.WithAsync(database => Task.FromResult(database.Contacts.Single(c => c.ContactId == repeated).ContactNumber));
        await stage.SendAsync(office.Inspector, new LinkContact(again, number));
    }

    private async IAsyncEnumerable<DateTimeOffset> PlayAsync(
        int daysAgo, ContactForm said, string? source, params (int DaysAgo, Func<Guid, IRequest<Unit>> Step)[] steps)
    {
        yield return stage.Ago(daysAgo, daysAgo * 11);
        var contact = await LogAsync(said, source);
        foreach (var (ago, step) in steps)
        {
            yield return stage.Ago(ago, daysAgo * 13);
            await stage.SendAsync(office.Inspector, step(contact));
        }
    }

    private async Task<Guid> LogAsync(ContactForm said, string? source)
    {
        said.RegionCode = office.Inspector.RegionCode;
        if (source is not null)
        {
            return await stage.SendAsync(office.Inspector, new LogContact(said, source));
        }

        var contact = Guid.NewGuid();
        await stage.SendAsync(null, new SendContact(said, contact, [DemoFiles.Receipt("DEMO CHAT")]));
        return contact;
    }

    private ContactForm Said(string respondent, string address, string facts, int monthsBack, decimal? amount) => new()
    {
        Respondent = respondent,
        Address = address,
        Facts = facts,
        FirstMonth = Month(monthsBack),
        Amount = amount?.ToString(CultureInfo.InvariantCulture),
        Name = "演示来人",
        Phone = Phone(),
    };

    private string Month(int back) => YearMonth.Of(stage.Today).AddMonths(-back).ToString();

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"139000002{telephone++:00}");
}
