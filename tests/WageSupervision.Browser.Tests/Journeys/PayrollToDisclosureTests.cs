using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>The thread: a real payroll goes in, a case comes out, the public sees it, the money arrives, it ends.</summary>
public sealed class PayrollToDisclosureTests
{
    [Fact]
    public async Task Journey_UnpaidPayroll_EndsPaidClosedAndShownAsPaid()
    {
        await using var host = await PortalHost.StartAsync();

        // 1. The accountant: tasks, a file with slips, the mended file, receipt, confirmation.
        await using var filer = await Person.SitDownAsync(host, null);
        await filer.SignInAsync(People.Filer);
        await filer.SeesAsync("待办");
        await filer.LookAsync("01-enterprise-tasks");
        await filer.FollowAsync("上传工资表");
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("请选择要上传的工资表");
        await filer.LookAsync("02-submit-error");
        await UploadAsync(filer, "九月.csv", Files.PayrollWithErrors());
        await filer.SeesAsync("须改正后才能提交");
        await filer.SeesAsync("五千");
        await filer.SeesAsync("还不能提交");
        await filer.LookAsync("03-check-errors");
        await filer.FollowAsync("改好了，重新上传");
        await UploadAsync(filer, "九月.xlsx", Files.Payroll(12, paidOn: null), unpaid: true);
        await filer.SeesAsync("ZJ-2026-1120-");
        await filer.SeesAsync("12 人");
        await filer.SeesAsync("没有按时足额支付");
        await filer.LookAsync("04-check-findings");
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("工资支付表受理回执");
        await filer.SeesAsync("已受理（有发现）");
        await filer.LookAsync("05-receipt");

        // 3. The union demands correction; silence passes the day; it recommends a penalty.
        await using var union = await Person.SitDownAsync(host, null);
        await union.SignInAsync(People.Union);
        await union.LookAsync("06-union-empty");
        await union.FollowAsync("要求企业改正");
        await union.ChooseAsync("企业", "杭州测试甲制造有限公司");
        await union.FillAsync("发现的违法行为", "2026年9月工资至今没有支付");
        await union.FillAsync("要求怎样改正", "在期限内付清所欠工资，并书面答复本工会");
        await union.FillAsync("答复期限", "2026年11月23日");
        await union.LookAsync("07-union-demand");
        await union.PressAsync("提出要求");
        await union.SeesAsync("等待企业答复");
        await union.LookAsync("08-union-waiting");
        await filer.GoAsync("/Enterprise");
        await filer.SeesAsync("的改正要求");
        await filer.FollowAsync("的改正要求");
        await filer.LookAsync("08-enterprise-demand");
        host.Time.GoTo(new DateOnly(2026, 11, 24));
        await union.SignInAsync(People.Union);
        await union.FollowAsync("杭州测试甲制造有限公司");
        await union.SeesAsync("逾期未答复");
        await union.FillAsync("处理意见或者处罚建议", "建议责令限期支付，拒不改正的依法处罚");
        await union.PressAsync("送人力社保部门");
        await union.SeesAsync("已提建议");

        // 2. The inspector opens a case from the recommendation and the findings, orders correction, records service.
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        await inspector.SeesAsync("工作队列");
        await inspector.LookAsync("09-inspection");
        await inspector.GoAsync("/Inspection/Findings");
        await inspector.SeesAsync("杭州测试甲制造有限公司");
        await inspector.LookAsync("10-findings");
        await inspector.GoAsync("/Inspection/Recommendations");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.LookAsync("11-recommendation");
        await inspector.FollowAsync("据此立案");
        await inspector.LookAsync("12-open-case");
        await inspector.FileCaseAsync();
        await inspector.SeesAsync("调查中");
        var caseAddress = new Uri(inspector.Page.Url).AbsolutePath;
        await inspector.FollowAsync("制作限期改正指令书");
        await inspector.FillAsync("改正期限", "2026-11-30");
        await inspector.LookAsync("13-order");
        await inspector.PressAsync("作出指令书");
        await inspector.FollowAsync("登记指令书送达");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", "%PDF-1.4 送达回证 %%EOF"u8.ToArray());
        await inspector.LookAsync("13-service");
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("限期改正中");
        await inspector.LookAsync("14-case");
        await inspector.FollowAsync("限期改正指令书 西湖人社监令");
        await inspector.SeesAsync("责令你单位于 2026年11月30日 前（含当日）向上述劳动者支付工资");
        await inspector.LookAsync("14-order-document");

        // The gate: on the last day nobody has refused yet.
        host.Time.GoTo(new DateOnly(2026, 11, 30));
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(caseAddress.Replace("/Detail/", "/Refusal/", StringComparison.Ordinal));
        await inspector.SeesAsync("还不满足：改正期限已过");
        await inspector.GoAsync(caseAddress.Replace("/Detail/", "/Penalty/", StringComparison.Ordinal));
        await inspector.SeesAsync("没有证明拒不改正");
        await inspector.LookAsync("15-penalty-shut");
        host.Time.GoTo(new DateOnly(2026, 12, 1));
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(caseAddress);
        await inspector.FollowAsync("认定拒不改正");
        await inspector.FillAsync("认定的事实和理由", "期限届满没有支付，也没有提交清偿证明");
        await inspector.LookAsync("15-refusal");
        await inspector.PressAsync("认定拒不改正");

        // The penalty page refuses a fine outside the range.
        await inspector.FollowAsync("拟处罚并事先告知");
        await inspector.FillAsync("拟罚款数额", "30,001");
        await inspector.FillAsync("事实、理由和依据", "拖欠 12 名劳动者 2026 年 9 月工资，责令改正后拒不改正");
        await inspector.PressAsync("作出事先告知书");
        await inspector.SeesAsync("罚款数额应当在 10,000.00 元 以上、30,000.00 元 以下");
        await inspector.LookAsync("16-penalty-refused");
        await inspector.FillAsync("拟罚款数额", "15,000");
        await inspector.PressAsync("作出事先告知书");
        await inspector.SeesAsync("告知书待送达");
        await inspector.FollowAsync("登记事先告知书送达");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", "%PDF-1.4 送达回证 %%EOF"u8.ToArray());
        await inspector.LookAsync("16-notice-service");
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("已告知，待作出处罚决定");
        await filer.SignInAsync(People.Filer);
        await filer.FollowAsync("行政处罚事先告知：可以陈述、申辩");
        await filer.SeesAsync("您可以在 2026-12-08 前（含当日）");
        await filer.LookAsync("16-enterprise-notice");

        // 4. Proposed by one, approved by another, seen by all.
        await inspector.FollowAsync("提出公示");
        await inspector.SeesAsync("同一发放日最多 12 人");
        await inspector.LookAsync("17-propose-disclosure");
        await inspector.PressAsync("提出公示");
        await inspector.FollowAsync("去办");
        await inspector.SeesAsync("公示拖欠工资信息告知书");
        await inspector.LookAsync("17-disclosure-notice");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", "%PDF-1.4 送达回证 %%EOF"u8.ToArray());
        await inspector.PressAsync("登记送达");
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("拟公示拖欠工资信息：可以提出异议");
        await filer.SeesAsync("2026年12月8日 前（含当日）");
        await filer.LookAsync("17-enterprise-disclosure");
        await using var supervisor = await Person.SitDownAsync(host, null);
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.FollowAsync("杭州测试甲制造有限公司");
        await supervisor.SeesAsync("企业提出异议的期间已过（2026-12-09 起可以同意公示）");

        // The supervisor decides the penalty once the statement period is over.
        await supervisor.GoAsync(caseAddress.Replace("/Cases/Detail/", "/Approvals/Penalty/", StringComparison.Ordinal));
        await supervisor.SeesAsync("还不满足：陈述申辩和要求听证的期间已过");
        host.Time.GoTo(new DateOnly(2026, 12, 9));
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.LookAsync("18-approvals");
        await supervisor.FollowAsync("杭州测试甲制造有限公司");
        await supervisor.LookAsync("19-approve-disclosure");
        await supervisor.PressAsync("同意公示");
        await supervisor.SeesAsync("已审定并公布");
        await using var citizen = await Person.SitDownAsync(host, null, scripts: false);
        await citizen.GoAsync("/");
        await citizen.FillAsync("企业名称或统一社会信用代码", "测试甲");
        await citizen.PressAsync("查询");
        await citizen.FollowAsync("杭州测试甲制造有限公司");
        await citizen.SeesAsync("一次拖欠10人以上工资的");
        await citizen.SeesAsync("公示至 2027-06-09");
        await citizen.SeesAsync("公示以来没有核实到账的清偿");
        await using var reader = await Person.SitDownAsync(host, null);
        await reader.GoAsync("/");
        await reader.LookAsync("25-home");
        await reader.GoAsync("/Disclosures");
        await reader.LookAsync("26-disclosures");
        await reader.FollowAsync("杭州测试甲制造有限公司");
        await reader.LookAsync("27-disclosure");

        await supervisor.GoAsync(caseAddress.Replace("/Cases/Detail/", "/Approvals/Penalty/", StringComparison.Ordinal));
        await supervisor.LookAsync("20-decide-penalty");
        await supervisor.PressAsync("作出处罚决定");
        await supervisor.SeesAsync("处罚决定已作出");
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(caseAddress);
        await inspector.FollowAsync("登记处罚决定书送达");
        await inspector.ChooseAsync("送达方式", "邮寄送达");
        await inspector.FillAsync("签收人职务", "行政部收发人员");
        await inspector.FillAsync("邮件号、见证人、确认书编号或者公告的地方", "邮件号 12345678");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", "%PDF-1.4 送达回证 %%EOF"u8.ToArray());
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("已处罚，尚未清偿");

        // 5. The enterprise pays and proves it, the money is confirmed, the union answered, the case closed.
        await filer.SignInAsync(People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.LookAsync("20-enterprise-matters");
        await filer.FollowAsync("行政处罚决定书");
        await filer.SeesAsync("决定对你单位处以罚款人民币 15,000.00 元");
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("限期改正：支付工资");
        await filer.FillAsync("支付的金额", "55,200.00");
        await filer.FillAsync("支付日期", "2026.12.08");
        await filer.AttachAsync("银行回单或者发放明细", "回单.pdf", Files.BankSlip());
        await filer.PressAsync("提交证明");
        await filer.SeesAsync("等待核实");
        await filer.LookAsync("21-proof");
        await inspector.GoAsync("/Inspection");
        await inspector.SeesAsync("清偿证明待核实");
        await inspector.GoAsync(caseAddress);
        await inspector.FollowAsync("核实清偿");
        await inspector.LookAsync("22-confirm-payment");
        await inspector.PressAsync("每人按尚欠填上");
        await Assertions.Expect(inspector.Page.Locator("input[name^='Input.Shares']").First).ToHaveValueAsync("4,600.00");
        await inspector.PressAsync("登记到账");
        await inspector.SeesAsync("已清偿，待结案");
        await inspector.GoAsync(caseAddress.Replace("/Detail/", "/Close/", StringComparison.Ordinal));
        await inspector.SeesAsync("还不满足：已书面答复工会");
        await inspector.GoAsync(caseAddress);
        await inspector.FollowAsync("书面答复工会");
        await inspector.LookAsync("22-answer-union");
        await inspector.ChooseAsync("是否采纳", "采纳");
        await inspector.FillAsync("处理或者处罚结果", "已责令改正并处罚 15,000 元，所欠工资 55,200.00 元已全部支付");
        await inspector.PressAsync("书面答复工会");
        await inspector.FollowAsync("提请结案");
        await inspector.LookAsync("22-close");
        await inspector.FillAsync("案件怎样了结", "所欠工资已全部到劳动者账户，处罚决定已送达");
        await inspector.PressAsync("提请结案");
        await supervisor.GoAsync("/Approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Proposal/']").ClickAsync();
        await supervisor.LookAsync("22-approve-close");
        await supervisor.PressAsync("批准结案");
        await inspector.GoAsync(caseAddress);
        await inspector.SeesAsync("已结案");
        await inspector.SeesAsync("没有缺失或者改动");
        await inspector.LookAsync("23-case-closed");
        await union.SignInAsync(People.Union);
        await union.FollowAsync("杭州测试甲制造有限公司");
        await union.SeesAsync("人力社保部门的书面反馈");
        await union.SeesAsync("人力社保部门的最终反馈");
        await union.LookAsync("24-union-reply");
        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("已清偿");
        await citizen.SeesAsync("累计清偿 55,200.00 元");

        // It ends by itself, ten working days on.
        host.Time.GoTo(new DateOnly(2026, 12, 24));
        await citizen.GoAsync("/Disclosures");
        await Assertions.Expect(citizen.Page.Locator("#results")).Not.ToContainTextAsync("测试甲");
    }

    private static async Task UploadAsync(Person filer, string name, byte[] content, bool unpaid = false)
    {
        await filer.AttachAsync("工资表文件", name, content);
        await filer.FillAsync("周期的第一天", "2026-09-01");
        await filer.FillAsync("周期的最后一天", "2026/9/30");
        await filer.FillAsync("约定的发放日", "2026年10月15日");
        if (unpaid)
        {
            await filer.Page.GetByLabel("还没有发放").CheckAsync();
        }

        await filer.PressAsync("上传并核对");
    }
}
