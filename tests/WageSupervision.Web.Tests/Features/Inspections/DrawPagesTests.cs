using System.Diagnostics;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Inspections;

/// <summary>双随机抽查 over HTTP: published, drawn by two, downloaded, repeated; what each person may see and do of it.</summary>
public sealed class DrawPagesTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Draw_PublishedDrawnAndDownloaded_IsRepeatedFromTheRecordAlone()
    {
        Guid draw;
        string commitment;
        using var anybody = host.NewClient();
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        {
            draw = await host.PublishDrawAsync(supervisor);
            var before = (await anybody.ReadAsync($"/Draws/Detail/{draw}")).Expect(200);
            commitment = before.Html.QuerySelector("#commitment")!.TextContent;
            Assert.Matches("^[0-9a-f]{64}$", commitment);
            Assert.DoesNotContain("杭州测试甲", before.Body, StringComparison.Ordinal);
            Assert.Contains("杭州测试甲", (await supervisor.ReadAsync($"/Inspections/File/{draw}")).Expect(200).Body, StringComparison.Ordinal);
            (await anybody.ReadAsync($"/Draws/Detail/{draw}?handler=Record")).Expect(404);
            (await supervisor.ReadAsync($"/Inspections/File/{draw}?handler=Record")).Expect(404);
        }

        await host.RollAsync(draw);

        var after = (await anybody.ReadAsync($"/Draws/Detail/{draw}")).Expect(200);
        Assert.Equal(commitment, after.Html.QuerySelector("#commitment")!.TextContent);
        Assert.Contains("杭州测试甲制造有限公司", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("测试监察员", after.Body, StringComparison.Ordinal);
        var open = (await anybody.ReadAsync($"/Draws/Detail/{draw}?handler=Record")).Expect(200).Body;
        Assert.All(DrawVerifier.Verify(open).Checks!, check => Assert.True(check.Holds, check.What));
        Assert.Equal(commitment, DrawRecord.Read(open)!.Commitment);
        Assert.DoesNotContain("浙测西湖", open, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var file = (await inspector.ReadAsync($"/Inspections/File/{draw}")).Expect(200).Body;
        Assert.Contains("浙测西湖01", file, StringComparison.Ordinal);
        Assert.Contains("浙测西湖02", (await inspector.ReadAsync($"/Inspections/File/{draw}?handler=Record")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_AsDownloaded_IsRepeatedByTheProgram_AndOneAlteredCharacterIsNoticed()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var draw = await host.PublishDrawAsync(supervisor);
        using var anybody = host.NewClient();
        var commitment = (await anybody.ReadAsync($"/Draws/Detail/{draw}")).Expect(200).Html.QuerySelector("#commitment")!.TextContent;
        await host.RollAsync(draw);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var path = Path.Combine(host.Data, "draw.json");

        foreach (var record in new[]
        {
            (await anybody.ReadAsync($"/Draws/Detail/{draw}?handler=Record")).Expect(200).Body,
            (await inspector.ReadAsync($"/Inspections/File/{draw}?handler=Record")).Expect(200).Body,
        })
        {
            var (code, said) = await VerifyAsync(record);
            Assert.True(code == 0, said);
            Assert.Contains(commitment, said, StringComparison.Ordinal);

            // In the secret, the digits of both, the seed, the lists, their hashes and the result: whichever sign is another one.
            var json = System.Text.Json.Nodes.JsonNode.Parse(record)!.AsObject();
            List<int> altered =
            [
                .. new[] { "secret", "first", "second", "seed", "commitment", "populationHash", "poolHash", "plan" }.Select(name => First(json[name]!)),
                .. json["entries"]!.AsArray().Concat(json["officers"]!.AsArray()).Select(each => First(each!["id"]!)),
                Last(json["result"]![0]!["entry"]!), Last(json["result"]![0]!["officers"]![0]!),
            ];
            foreach (var at in altered)
            {
                var changed = record[..at] + (record[at] == '1' ? '2' : '1') + record[(at + 1)..];
                (code, said) = await VerifyAsync(changed);
                Assert.True(code == 1, $"{record[at..(at + 8)]}: {said}");
            }

            int First(System.Text.Json.Nodes.JsonNode value) => record.IndexOf($"\"{value}\"", StringComparison.Ordinal) + 1;
            int Last(System.Text.Json.Nodes.JsonNode value) => record.LastIndexOf($"\"{value}\"", StringComparison.Ordinal) + 1;
        }

        async Task<(int Code, string Said)> VerifyAsync(string record)
        {
            await File.WriteAllTextAsync(path, record);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wage-verify.dll"), "draw", path])
            { RedirectStandardOutput = true, StandardOutputEncoding = new System.Text.UTF8Encoding(false) })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, said);
        }
    }

    [Fact]
    public async Task Post_PlanIncomplete_ShowsErrorsAtTheFields()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);

        var refused = (await supervisor.SubmitAsync("/Inspections/Plan", ("Input.Purpose", ""), ("Input.DrawOn", "2026-11-20"), ("Input.Count", "9"),
            ("Input.Recusals", "浙测西湖01"))).Expect(400);

        Assert.Contains("请写明检查什么", refused.ErrorAt("Input_Purpose"), StringComparison.Ordinal);
        Assert.Contains("先公布，隔日以后才能抽取", refused.ErrorAt("Input_DrawOn"), StringComparison.Ordinal);
        Assert.Contains("名单上有 1 家", refused.ErrorAt("Input_Count"), StringComparison.Ordinal);
        Assert.Contains("可以派的人员不到 2 名", refused.ErrorAt("Input_OfficerIds"), StringComparison.Ordinal);
        Assert.Contains("请每行写", refused.ErrorAt("Input_Recusals"), StringComparison.Ordinal);
    }

    // A recusal that matches nobody would be dropped in silence, and the two would meet.
    [Fact]
    public async Task Post_RecusalOfNobody_IsRefused_AndNoPersonIsOnTheList()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        await inspector.RegisterRespondentAsync("演示班组", "330106");
        using var supervisor = await host.SignedInAsync(People.Supervisor);

        var refused = (await supervisor.SubmitAsync("/Inspections/Plan", ("Input.Purpose", ""), ("Input.DrawOn", "2026-11-20"), ("Input.Count", "9"),
            ("Input.Recusals", "浙测西湖01 91330106TESTA00099\n浙测西湖99 91330106TESTA00013"))).Expect(400);

        Assert.Contains("名单上有 1 家", refused.ErrorAt("Input_Count"), StringComparison.Ordinal);
        Assert.Contains("没有执法证号 浙测西湖99 的人员，辖区内没有统一社会信用代码 91330106TESTA00099 的企业", refused.ErrorAt("Input_Recusals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PlanCounted_SaysHowManyAndPublishesNothing()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);

        var counted = (await supervisor.SubmitAsync("/Inspections/Plan?handler=Count", ("Input.NamePart", "测试"))).Expect(200);
        var none = (await supervisor.SubmitAsync("/Inspections/Plan?handler=Count", ("Input.NamePart", "餐饮"))).Expect(200);

        Assert.Contains("现在有 1 家企业", counted.Html.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("现在有 0 家企业", none.Html.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Empty(database.Draws);
    }

    [Theory]
    [InlineData("Input.Filings", "With", 0)]
    [InlineData("Input.Filings", "Without", 1)]
    [InlineData("Input.History", "With", 0)]
    [InlineData("Input.History", "Without", 1)]
    [InlineData("Input.LeastWorkers", "1", 0)]
    public async Task Post_PlanByRule_CountsTheEnterprisesOfTheRule(string field, string value, int before)
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        Assert.Contains($"现在有 {before} 家", (await CountAsync()).Body, StringComparison.Ordinal);
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        Assert.Contains($"现在有 {1 - before} 家", (await CountAsync()).Body, StringComparison.Ordinal);

        Task<Answer> CountAsync() => supervisor.SubmitAsync("/Inspections/Plan?handler=Count", (field, value));
    }

    [Fact]
    public async Task Post_DigitsBeforeTheDay_IsRefusedWithTheProvision()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var draw = await host.PublishDrawAsync(supervisor);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var early = (await inspector.SubmitAsync($"/Inspections/Digits/{draw}", ("Input.Digits", InspectionJourney.First))).Expect(409);
        Assert.Contains("《浙江省企业工资支付管理办法》第二十六条", early.Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Inspections/Draw/{draw}", ("Input.Digits", InspectionJourney.Second))).Expect(409);

        await host.RollAsync(draw);
        using var again = await host.SignedInAsync(People.Supervisor);
        (await again.SubmitAsync($"/Inspections/Draw/{draw}", ("Input.Digits", InspectionJourney.Second))).Expect(409);
        (await again.SubmitAsync($"/Inspections/Void/{draw}", ("Input.Reason", "想重抽"))).Expect(409);
    }

    [Fact]
    public async Task Read_ByAnotherCounty_IsNotFound_WhileThePublicPageIsOpen()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var draw = await host.PublishDrawAsync(supervisor);
        using var other = await host.SignedInAsync(People.OtherInspector);
        using var otherSupervisor = await host.SignedInAsync(People.OtherSupervisor);
        using var city = await host.SignedInAsync(People.CityInspector);

        (await other.ReadAsync($"/Inspections/File/{draw}")).Expect(404);
        (await other.SubmitAsync($"/Inspections/Digits/{draw}", ("Input.Digits", InspectionJourney.First))).Expect(404);
        (await otherSupervisor.SubmitAsync($"/Inspections/Void/{draw}", ("Input.Reason", "x"))).Expect(404);
        (await city.ReadAsync($"/Inspections/File/{draw}")).Expect(200);
        (await other.ReadAsync($"/Draws/Detail/{draw}")).Expect(200);
        Assert.Contains("第四季度工资支付情况抽查", (await other.ReadAsync("/Draws")).Expect(200).Body, StringComparison.Ordinal);
        (await other.ReadAsync($"/Draws/Detail/{Guid.NewGuid()}")).Expect(404);
    }

    [Fact]
    public async Task Secret_BeforeTheDraw_IsNowhereInClear()
    {
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var draw = await host.PublishDrawAsync(supervisor);
        await host.RollAsync(draw);
        await using var database = host.Database.Open();
        using var anybody = host.NewClient();
        var record = DrawRecord.Read((await anybody.ReadAsync($"/Draws/Detail/{draw}?handler=Record")).Expect(200).Body)!;

        var sealedContent = database.DrawMaterials.Single(m => m.DrawId == draw).Content;
        Assert.Equal(-1, sealedContent.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(record.Secret)));
        Assert.DoesNotContain(record.Secret, database.ProcedureEvents.Single(e => e.SubjectId == draw && e.Sequence == 1).Data, StringComparison.Ordinal);
    }
}
