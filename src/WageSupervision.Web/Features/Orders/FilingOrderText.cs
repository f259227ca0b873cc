using WageSupervision.Domain.Orders;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Orders;

/// <summary>Orders to file periodically on paper: made from the recorded events alone.</summary>
public static class FilingOrderText
{
    /// <summary>责令定期申报决定书, or <c>null</c> before it is approved.</summary>
    public static CaseDocument? DocumentOf(FilingOrder order, EnterpriseRow enterprise, string office)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(enterprise);
        var proposed = order.Proposed;
        var grounds = string.Join("；", SeriousGrounds.Of(proposed.TwoPayCycles, proposed.TenWorkers, proposed.HalfMillion, proposed.Workers));
        return order.Approved is not { } approved ? null : new CaseDocument(
            "责令定期申报工资支付情况决定书", approved.OrderNumber,
            $"{proposed.Enterprise}（统一社会信用代码 {enterprise.CreditCode}，地址 {enterprise.Address}，法定代表人 {enterprise.LegalRepresentative}）",
            [
                proposed.Reasons,
                $"经核查，你单位拖欠工资 {Show.Yuan(proposed.Amount)} 元，有下列情形：{grounds}，属于《浙江省企业工资支付管理办法》第三十条第二款所称严重拖欠工资行为。",
                $"依照《浙江省企业工资支付管理办法》第三十条第一款，责令你单位自{Show.Month(proposed.FirstMonth)}至{Show.Month(proposed.LastMonth)}，每月的工资支付情况于次月 {proposed.DueDay} 日前（含当日，"
                    + $"遇休息日、法定节假日顺延到下一个工作日）通过企业工资支付监管平台申报工资支付表。送达当天和以前到期的月份不再申报。期满自行结束。",
                "如不服本决定，可以自收到之日起六十日内向本级人民政府申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。",
            ],
            office, approved.On, []);
    }

    /// <summary>An order's stage, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(FilingOrderStage stage) => stage switch
    {
        FilingOrderStage.Proposed => ("待审定", "look"),
        FilingOrderStage.ToBeServed => ("待送达", "look"),
        FilingOrderStage.Standing => ("执行中", "open"),
        FilingOrderStage.Declined => ("不予责令", "quiet"),
        _ => ("期满结束", "quiet"),
    };
}
