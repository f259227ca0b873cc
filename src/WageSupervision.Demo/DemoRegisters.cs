using WageSupervision.Domain;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Features.Registers;

namespace WageSupervision.Demo;

/// <summary>
/// The registers of the enterprise of filer@demo: a pay system, two contracts (one that lacks two items), a stoppage that is over, a separation
/// not settled in time, an approval of special hours from next month on, and a deferral that waits for the word of worker@demo.
/// </summary>
/// <param name="stage">The stage.</param>
internal sealed class DemoRegisters(DemoStage stage)
{
    private static readonly byte[] Paper = DemoFiles.Receipt("DEMO EVIDENCE");

    /// <summary>The script.</summary>
    public async IAsyncEnumerable<DateTimeOffset> RegisterAsync(DemoFirm firm)
    {
        var staff = firm.Staff(stage.Parameters, stage.Month(DemoFirm.Months));
        var filer = firm.Filer;

        yield return stage.Ago(120, 30);
        var day = stage.Day;
        await stage.SendAsync(filer, new RegisterPaySystem(
            null, "工资分配办法", day.AddDays(-40), Consultation.WorkersCongress, day.AddDays(-38), "公告栏张贴，每人发一份", "工资分配办法.pdf", Paper, null));
        await stage.SendAsync(filer, new RegisterContract(
            null, staff[0].Name, staff[0].IdentityNumber, day.AddYears(-1), day.AddYears(-1), day.AddYears(2),
            "每月基本工资加计件", "基本工资、计件工资、夜班津贴", "人民币，银行转账", "次月发放上月工资", firm.Payday, null, null, "劳动合同.pdf", Paper, null));
        await stage.SendAsync(filer, new RegisterContract(
            null, staff[1].Name, staff[1].IdentityNumber, day.AddDays(-60), day.AddDays(-60), null, "计件", "计件工资", null,
            null, null, null, null, "劳动合同.pdf", Paper, null));

        yield return stage.Ago(50, 60);
        var stoppage = await stage.SendAsync(filer, new RegisterStoppage(null, stage.Day, "二车间", "设备检修", WorkersFault: false, "停工通知.pdf", Paper, null));

        yield return stage.Ago(40, 60);
        await stage.SendAsync(filer, new EndEntry(stoppage, stage.Day, "检修完毕"));

        yield return stage.Ago(20, 90);
        var separation = await stage.SendAsync(filer, new RegisterSeparation(
            null, staff[^1].Name, staff[^1].IdentityNumber, stage.Day, 6_200m, "解除劳动合同证明.pdf", Paper, null));

        yield return stage.Ago(17, 90);
        await stage.SendAsync(filer, new PayEntry(separation, stage.Day, 2_000m, "回单.pdf", Paper));

        yield return stage.Ago(2, 120);
        var month = YearMonth.Of(stage.Day);
        await stage.SendAsync(filer, new RegisterSpecialHours(
            null, "演示人社〔2026〕1号", "演示区人力资源和社会保障局", WorkHours.Comprehensive, "仓库保管、司机",
            month.AddMonths(1).FirstDay, month.AddMonths(12).LastDay, "批准.pdf", Paper, null));
        await stage.SendAsync(filer, new RegisterDeferral(
            null, DeferralCause.BusinessDifficulty, month.ToString(), month.AddMonths(1).FirstDay.AddDays(firm.Payday - 1),
            DeferralBasis.WorkerConsent, null, Partial: true,
            "两家客户没有按期回款，货款到账后立即补发。", string.Join('\n', staff.Take(3).Select(worker => $"{worker.Name} {worker.IdentityNumber}")), null, null, null));
    }
}
