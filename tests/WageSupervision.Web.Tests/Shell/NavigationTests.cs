using AngleSharp.Dom;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>The navigation of the working pages: short, complete for officers, and it says where one is.</summary>
public sealed class NavigationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>Every role.</summary>
    public static TheoryData<Role> Roles { get; } = [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Entries_AreAtMostSeven_AndNameEachPlaceOnce(Role role)
    {
        var entries = Navigation.Of(role);
        var all = entries.SelectMany(entry => entry.Below.Prepend(entry)).ToList();

        Assert.InRange(entries.Count, 1, 7);
        Assert.Equal(all.Count, all.Select(entry => entry.Href).Distinct().Count());
        Assert.Equal(all.Count, all.Select(entry => entry.Title).Distinct().Count());
    }

    [Theory]
    [InlineData(People.Inspector, "/Inspection", "工作队列")]
    [InlineData(People.Inspector, "/Inspection/Findings", "新发现")]
    [InlineData(People.Inspector, "/Inspection/Duties", "申报情况")]
    [InlineData(People.Inspector, "/Inspection/Paydays", "新发现")]
    [InlineData(People.Inspector, "/Cases", "案件")]
    [InlineData(People.Inspector, "/Cases/Workers", "查劳动者")]
    [InlineData(People.Inspector, "/Cases/Fines", "没有缴的罚款")]
    [InlineData(People.Inspector, "/Contacts", "投诉举报")]
    [InlineData(People.Inspector, "/Contacts/Desk", "登记一件")]
    [InlineData(People.Inspector, "/Incidents", "重大事件")]
    [InlineData(People.Inspector, "/Inspections", "检查")]
    [InlineData(People.Inspector, "/Inspections/Open/11", "检查")]
    [InlineData(People.Inspector, "/Inspection/Enterprises", "企业")]
    [InlineData(People.Inspector, "/Inspection/Enterprise/11", "企业")]
    [InlineData(People.Inspector, "/Projects", "工程项目")]
    [InlineData(People.Supervisor, "/Approvals", "待审定")]
    [InlineData(People.Supervisor, "/Oversight", "办案监督")]
    [InlineData(People.Supervisor, "/Inspections", "检查")]
    [InlineData(People.Supervisor, "/Inspections/Plan", "检查")]
    [InlineData(People.Supervisor, "/Incidents", "重大事件")]
    [InlineData(People.Supervisor, "/Projects", "工程项目")]
    [InlineData(People.Supervisor, "/Papers", "文号登记簿")]
    [InlineData(People.Filer, "/Enterprise/Matters", "整改与往来")]
    [InlineData(People.Filer, "/Filings/Submit", "工资申报")]
    [InlineData(People.Administrator, "/Administration/Audit", "操作记录")]
    public async Task Get_Page_IsMarkedInTheNavigation(string person, string page, string entry)
    {
        using var client = await portal.Host.SignedInAsync(person);

        var current = (await client.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("nav.side [aria-current=page]");

        Assert.Equal(entry, Assert.Single(current).TextContent.Trim());
    }

    [Theory]
    [InlineData(People.Inspector)]
    [InlineData(People.Supervisor)]
    public async Task Get_EveryEntryOfAnOfficer_IsOpenToThem(string person)
    {
        using var client = await portal.Host.SignedInAsync(person);
        var entries = (await client.ReadAsync("/Inspections")).Expect(200).Html.QuerySelectorAll("nav.side a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Superset(new HashSet<string> { "/Inspections", "/Projects", "/Incidents" }, entries.ToHashSet());
        foreach (var entry in entries)
        {
            (await client.ReadAsync(entry)).Expect(200);
        }
    }

    [Fact]
    public async Task Get_EnterprisePage_OffersAnInspection_ToInspectorsAlone()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        using var supervisor = await portal.Host.SignedInAsync(People.Supervisor);
        var (page, open) = ($"/Inspection/Enterprise/{People.WestLakeEnterprise}", $"a[href='/Inspections/Open/{People.WestLakeEnterprise}']");

        Assert.Equal("开始检查", (await inspector.ReadAsync(page)).Expect(200).Html.QuerySelector(open)!.TextContent);
        Assert.Contains("开始检查：杭州测试甲制造有限公司",
            (await inspector.ReadAsync($"/Inspections/Open/{People.WestLakeEnterprise}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Null((await supervisor.ReadAsync(page)).Expect(200).Html.QuerySelector(open));
        Assert.NotNull((await inspector.ReadAsync("/Inspection/Enterprises")).Expect(200).Html.QuerySelector("main a[href='/Cases/Respondent']"));
        Assert.Null((await supervisor.ReadAsync("/Inspection/Enterprises")).Expect(200).Html.QuerySelector("main a[href='/Cases/Respondent']"));
    }
}
