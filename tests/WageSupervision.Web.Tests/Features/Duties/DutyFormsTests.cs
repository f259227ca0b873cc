using System.Text;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Duties;

/// <summary>
/// Whether a month is filed, by forms of employment and by the day on which a sheet was in order; the enterprise and the inspector read the same.
/// </summary>
public sealed class DutyFormsTests
{
    [Fact]
    public async Task Calendar_NilOfTheOtherFormOfEmployment_FulfilsNothing_AndTheListOfTheAreaSaysTheSame()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 9));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        }

        host.Time.GoTo(new DateOnly(2026, 11, 20));
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            await filer.DeclareNothingPaidAsync(month: 10, employment: "PartTime");
            Assert.Equal(("逾期未申报", "全日制还没有报全"), await OwnAsync(filer));
            Assert.Equal(("逾期未申报", "已报一部分"), await InspectedAsync(inspector, "payroll"));
            Assert.Equal(("逾期未申报", ""), await InspectedAsync(inspector, "attendance"));

            await filer.DeclareNothingPaidAsync(month: 10);
            Assert.Equal(("逾期申报", ""), await OwnAsync(filer));
            Assert.Equal(("逾期申报", ""), await InspectedAsync(inspector, "payroll"));

            // Where nobody was to be paid there is no attendance to file.
            Assert.Equal(("逾期申报", ""), await InspectedAsync(inspector, "attendance"));
        }

        static async Task<(string, string)> OwnAsync(HttpClient filer)
        {
            var row = await filer.OwnDutyAsync("2026年10月工资支付表");
            return (row.QuerySelector("[data-label=状态] .state")!.TextContent, row.QuerySelector("[data-label=状态] .muted")?.TextContent[..8] ?? "");
        }

        static async Task<(string, string)> InspectedAsync(HttpClient inspector, string kind)
        {
            var row = await inspector.InspectedDutyAsync("2026-10", kind);
            return (row.QuerySelector(".state")!.TextContent, row.QuerySelector("[data-label=状态] .muted")?.TextContent ?? "");
        }
    }

    [Fact]
    public async Task Calendar_BelatedSheetOfAnEarlierMonth_MakesNoLaterMonthLate()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 11, 10));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), month: 10);
        }

        host.Time.GoTo(new DateOnly(2026, 11, 20));
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            var sheet = await filer.UploadPayrollAsync(
                SheetFiles.Xlsx(SheetFiles.Lines(1)), "八月.xlsx",
                Journeys.Upload(month: 8).With(("Input.CycleEnd", "2026-08-15"), ("Input.AgreedPayday", "2026-08-15"),
                    ("Input.Employment", "PartTime"), ("Input.PaydayReason", "非全日制")));
            (await filer.SubmitAsync($"/Filings/Check/{sheet}")).Expect(302);

            Assert.Equal("已申报", (await filer.OwnDutyAsync("2026年10月工资支付表")).QuerySelector(".state")!.TextContent);
            Assert.Equal("已申报", (await inspector.InspectedDutyAsync("2026-10")).QuerySelector(".state")!.TextContent);
        }
    }

    [Fact]
    public async Task Calendar_SheetEditedAfterTheLastDay_IsLate()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 15));
        Guid filing;
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,应发,实发\n演示甲,五千,5000\n"), "九月.csv");
        }

        host.Time.GoTo(new DateOnly(2026, 10, 20));
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.Cells[0].Cell", "B2"), ("Input.Cells[0].Value", "5000"))).Expect(302);
            (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);

            var own = await filer.OwnDutyAsync("2026年9月工资支付表");
            Assert.Equal("逾期申报", own.QuerySelector(".state")!.TextContent);
            Assert.StartsWith("2026-10-20", own.QuerySelector("[data-label=收到]")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Equal("逾期申报", (await inspector.InspectedDutyAsync("2026-09")).QuerySelector(".state")!.TextContent);
        }
    }
}
