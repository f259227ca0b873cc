using System.Text;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>People whom a sheet states not to be employed: no rule asks them anything, and the inspector is told who they are.</summary>
public sealed class WorkRelationTests : FilerTests
{
    private const string Sheet = "姓名,用工性质,工作天数,基本工资,应发合计,实发工资,发放日期\n"
        + "演示甲,正式,22,1500,1500,1500,2026-10-15\n演示乙,实习生,22,1500,1500,1500,2026-10-15\n"
        + "演示丙,退休返聘,22,1500,1500,1500,2026-10-15\n演示丁,外聘,22,1500,1500,1500,2026-10-15\n";

    [Fact]
    public async Task Payroll_TellsWhoWasNotLookedAt_AndAsksAboutUnknownWords()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes(Sheet), "9月工资.csv");
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body;
        Assert.Contains("2 人没有按规则核对", check, StringComparison.Ordinal);
        Assert.Contains("在校学生实习 1 人、退休返聘 1 人", check, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(["2 ZJ353-6-1 violated", "5 ZJ353-3-1 undetermined"], database.Findings.Where(f => f.FilingId == filing && f.SheetRow != null)
            .OrderBy(f => f.SheetRow).AsEnumerable().Select(f => $"{f.SheetRow} {f.RuleId} {f.Outcome}"));
        Assert.Equal([null, WorkRelation.Internship, WorkRelation.Reemployment, null],
            database.PayrollLines.Where(l => l.FilingId == filing).OrderBy(l => l.LineNumber).Select(l => l.StatedRelation));

        using var inspector = await host.SignedInAsync(People.Inspector);
        var page = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200);
        var listed = page.Html.QuerySelector("section[aria-labelledby=outside]")!.TextContent;
        Assert.All(["企业写明不是劳动关系的 2 人", "在校学生实习", "退休返聘", "第 3 行", "第 4 行"], text => Assert.Contains(text, listed, StringComparison.Ordinal));
        Assert.DoesNotContain("演示乙", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("正式,正式", null)]
    [InlineData("劳务,正式", "写明不是劳动关系、没有核对的 1 人，共 2 人")]
    [InlineData("劳务,实习", "多数人：写明不是劳动关系、没有核对的 2 人，共 2 人")]
    public async Task Inspector_SeesInTheListsHowManyWereNotAsked(string kinds, string? said)
    {
        var kind = kinds.Split(',');
        await filer.FileAsync(Encoding.UTF8.GetBytes("姓名,用工性质,工作天数,基本工资,应发合计,实发工资,发放日期\n"
            + $"演示甲,{kind[0]},22,5000,5000,5000,2026-10-15\n演示乙,{kind[1]},22,5000,5000,5000,2026-10-15\n"), fileName: "9月工资.csv");
        await using var database = host.Database.Open();
        var enterprise = database.Filings.Single().EnterpriseId;

        using var inspector = await host.SignedInAsync(People.Inspector);
        var list = (await inspector.ReadAsync($"/Inspection/Filings/{enterprise}")).Expect(200).Html.QuerySelector("tr[data-row]")!.TextContent;
        var desk = (await inspector.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector("#not-asked ~ .sheet tr[data-row]")?.TextContent;
        Assert.Equal(said is null, desk is null);
        Assert.Equal(said is not null, list.Contains("没有核对", StringComparison.Ordinal));
        Assert.Contains(said ?? "", list, StringComparison.Ordinal);
        Assert.Contains(said ?? "", desk ?? "", StringComparison.Ordinal);
        Assert.Equal(said?.StartsWith("多数人", StringComparison.Ordinal) ?? false, list.Contains("多数人", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Payroll_OfEmployeesOnly_ListsNobody()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Null((await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Html.QuerySelector("#outside"));
    }
}
