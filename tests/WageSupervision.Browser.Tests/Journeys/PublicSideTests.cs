using System.Text;
using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Domain.Questions;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A portal, and two people before it who leave nothing behind that the next calculation could see.</summary>
public sealed class CalculatingFixture : PortalFixture
{
    /// <summary>One whose browser runs scripts.</summary>
    public Person Scripts { get; private set; } = null!;

    /// <summary>One whose browser does not.</summary>
    public Person NoScripts { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Scripts = await Person.SitDownAsync(Host, null);
        NoScripts = await Person.SitDownAsync(Host, null, scripts: false);
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await Scripts.DisposeAsync();
        await NoScripts.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>What anybody does without an account: ask the law, have a payroll checked, come back with a claim code.</summary>
public sealed class PublicSideTests(CalculatingFixture portal) : IClassFixture<CalculatingFixture>
{
    /// <summary>A sheet with a slip (五千) and a breach (a penalty deducted).</summary>
    private static readonly byte[] SheetWithSlipAndBreach = Encoding.UTF8.GetBytes(
        "2026年9月工资表\n姓名,基本工资,应发合计,养老保险,罚款,实发工资,发放日期\n演示甲,5000,5000,400,200,4400,2026-10-15\n演示乙,五千,5000,400,0,4600,2026-10-15\n合计,10000,10000,800,200,9000,\n");

    /// <summary>All calculations.</summary>
    public static TheoryData<string> Calculators { get; } = [.. CalculationBook.All.Select(calculation => calculation.Name)];

    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task Calculator_ExampleByOneClick_AnswersInWordsWithVerdictArticleAndArithmetic(string name)
    {
        var calculation = CalculationBook.Find(name)!;
        var person = portal.Scripts;
        await person.GoAsync("/Calculators");
        await person.FollowAsync(calculation.Title);
        await person.FollowAsync("填入示例");
        await AssertAnsweredAsync(person, calculation);
        await person.LookAsync("c-" + name + "-answer");
        var answer = await person.Page.Locator("p.answer").TextContentAsync();

        // The same without scripts, from the link that may be passed on.
        var without = portal.NoScripts;
        await without.Page.GotoAsync(person.Page.Url);
        await AssertAnsweredAsync(without, calculation);
        Assert.Equal(answer, await without.Page.Locator("p.answer").TextContentAsync());
    }

    [Fact]
    public async Task Calculator_Printed_KeepsTheAnswerAndLeavesTheFormOut()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        await person.GoAsync("/Calculators/timely-payment");
        await person.FollowAsync("填入示例");
        await person.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(person.Page.Locator("p.answer")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "算一算" })).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PayrollCheck_SheetWithSlipAndBreach_SaysBoth(bool scripts)
    {
        await using var person = await Person.SitDownAsync(portal.Host, null, scripts);
        await person.GoAsync("/");
        await person.FollowAsync("工资表自查");
        if (scripts)
        {
            await person.LookAsync("check");
        }

        await person.FillAsync("周期的第一天", "2026年9月1日");
        await person.FillAsync("周期的最后一天", "2026年9月30日");
        await person.FillAsync("约定的发放日", "2026.10.15");
        await person.ChooseAsync("工作地", "西湖区");
        await person.PressAsync("核对");
        await person.SeesAsync("请上传工资表");
        await Assertions.Expect(person.Page.GetByLabel("约定的发放日")).ToHaveValueAsync("2026.10.15");
        if (scripts)
        {
            await person.LookAsync("check-refused");
        }

        await person.AttachAsync("工资表文件", "九月.csv", SheetWithSlipAndBreach);
        await person.PressAsync("核对");
        await person.SeesAsync("不是金额");
        await person.SeesAsync("B4");
        await person.SeesAsync("扣款没有法定依据");
        await person.SeesAsync("第二十条第一款");
        await person.SeesAsync("合计核对");
        if (scripts)
        {
            await person.LookAsync("check-result");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ClaimCode_KeptAndBroughtBack_ShowsThenAndNow(bool scripts)
    {
        await using var person = await Person.SitDownAsync(portal.Host, null, scripts);
        await person.GoAsync("/Calculators/final-settlement");
        await person.FollowAsync("填入示例");
        await person.PressAsync("留一个追问码");
        var code = (await person.Page.Locator("p.code").TextContentAsync())!;
        if (scripts)
        {
            await person.LookAsync("claim-code");
        }

        await person.GoAsync("/Calculators");
        await person.FollowAsync("凭追问码看答案");
        await person.FillAsync("追问码", "WS-0000-0000-0000-0000-0000");
        await person.PressAsync("看答案");
        await person.SeesAsync("没有这个追问码");
        if (scripts)
        {
            await person.LookAsync("claim-unknown");
        }

        await person.FillAsync("追问码", code);
        await person.PressAsync("看答案");
        await person.SeesAsync("结论没有变化");
        await person.SeesAsync("当时的答案");
        await person.SeesAsync("现在的答案");
        Assert.DoesNotContain(code, person.Page.Url, StringComparison.Ordinal);
        if (scripts)
        {
            await person.LookAsync("claim-answer");
        }
    }

    [Fact]
    public async Task Law_ArticlesWithParameters_AreSound()
    {
        await using var person = await Person.SitDownAsync(portal.Host, null);
        foreach (var article in (int[])[6, 14, 17, 30, 35])
        {
            await person.GoAsync($"/law/{article}#p1");
            await person.LookAsync($"law-{article}");
        }

        await person.GoAsync("/Law");
        await person.LookAsync("law");
    }

    private static async Task AssertAnsweredAsync(Person person, ICalculation calculation)
    {
        var answer = person.Page.Locator("section[aria-labelledby=answer]");
        await Assertions.Expect(answer.Locator("p.answer")).ToContainTextAsync("。");
        await Assertions.Expect(answer.Locator("table.working").First).ToBeVisibleAsync();
        await Assertions.Expect(answer.Locator("blockquote.law cite a").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator("aside .lawtext").First).ToBeVisibleAsync();
        if (calculation.Calculate(calculation.Example,
            new CalculationContext(new DateOnly(2026, 11, 20), Domain.Parameters.LegalParameters.Shipped)).Findings.Count > 0)
        {
            await Assertions.Expect(answer.Locator("article .state").First).ToBeVisibleAsync();
        }
    }
}
