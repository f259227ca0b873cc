using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>Every kind of paper, issued by the real step, with its own contents and figures.</summary>
public sealed class PaperKindsTests(WholeJourneyFixture journey) : IClassFixture<WholeJourneyFixture>
{
    /// <summary>What each kind must say.</summary>
    public static TheoryData<string, string[]> Contents() => new()
    {
        { "case-filing", ["立案审批表", "70,000.00", "10 名劳动者", "测试立案理由", "《浙江省劳动保障监察条例》第二十三条", "审批意见"] },
        { "inquiry-notice", ["调查询问通知书", "第二十七条", "申请回避", "2026年12月10日"] },
        { "case-end", ["告知劳动者书", "各位劳动者", "终结", "2026年12月11日"] },
        { "correction-order", ["限期改正指令书", "70,000.00", "柒万元整", "10 名劳动者", "2026年11月29日", "第二十六条", "合计（10 人）"] },
        { "creditor-annex", ["欠薪债权明细", "70,000.00", "身份证号码后四位", "个人信息保护法"] },
        { "service-receipt", ["送达回证", "直接送达", "2026年11月20日", "财务负责人", "SHA-256"] },
        { "advance-order", ["先行清偿指令书", "测试花园一期", "测试包工头", "7,000.00", "柒仟元整", "第二十四条第二款", "追偿", "本次责令", "1 名劳动者", "2026年12月29日"] },
        { "refusal", ["拒不改正认定书", "70,000.00", "2026年11月30日", "期限届满没有支付"] },
        { "prior-notice", ["听证告知书", "10,000.00", "壹万元整", "70,000.00", "五个工作日", "第六十三条", "送达回证"] },
        { "notice-withdrawn", ["撤回说明", "数额过高"] },
        { "hearing", ["听证情况记录", "企业撤回听证要求"] },
        { "legal-review", ["法制审核意见书", "同意", "事实清楚", "50,000.00"] },
        { "discussion", ["集体讨论记录", "负责人、大队长（共 2 人）", "第五十七条第二款"] },
        { "penalty-decision", ["行政处罚决定书", "10,000.00", "壹万元整", "十五日内", "六十日内", "六个月内", "测试银行，账号 353", "测试人民法院", "人民政府"] },
        { "order-extension", ["延长改正期限通知书", "延长到", "其他要求不变", "2026年11月29日", "2026年11月30日"] },
        { "hearing-notice", ["听证通知书", "主持人", "听证不收费", "2026年12月18日", "9:30"] },
        { "decision-change", ["变更行政处罚决定通知书", "变更为人民币", "大写", "10,000.00", "9,000.00", "玖仟元整"] },
        { "decision-revocation", ["撤销行政处罚决定通知书", "复议撤销", "4,000.00", "肆仟元整"] },
        { "demand-letter", ["履行行政处罚决定催告书", "十个工作日内缴清", "加处罚款", "5,000.00"] },
        { "conduct-order", ["限期改正指令书", "没有编制工资支付表", "第十一条第一款", "改正", "2026年12月10日"] },
        { "no-penalty", ["不予行政处罚决定书", "第三十三条", "轻微并及时改正"] },
        { "handling-demand", ["履行行政处理决定催告书", "十个工作日内付清", "加付赔偿金", "34,900.00"] },
        { "handling-revocation", ["撤销行政处理决定通知书", "重新计算", "不免除"] },
        { "handling-notice", ["行政处理事先告知书", "第二十六条", "第十九条", "70,000.00", "按 50% 向劳动者"] },
        { "handling-decision", ["行政处理决定书", "加付赔偿金", "合计", "六十日内", "2026年12月24日", "按 50% 向劳动者", "35,000.00", "叁万伍仟元整", "3,500.00"] },
        { "handling-annex", ["行政处理明细", "身份证号码后四位", "合计", "2026年12月24日", "35,000.00", "3,500.00"] },
        { "reinspection", ["整改复查记录", "已经改正", "第十八条", "2026年12月10日", "2026年12月9日 已经改正"] },
        { "defence-record", ["陈述申辩笔录", "逐页签名", "第四十五条"] },
        { "payment", ["清偿核实证明", "70,000.00", "柒万元整", "0.00 元", "SHA-256", "10 名劳动者，各人的金额见附表", "合计（10 人）"] },
        { "payment-annex", ["工资清偿明细", "70,000.00", "身份证号码后四位", WholeJourneyFixture.NameCanary, "合计（10 人）"] },
        { "investigation-extension", ["延长调查期限审批表", "30 个工作日", "涉及三个工地、四十人", "第十七条", "提请人以外"] },
        { "investigation-suspension", ["中止调查审批表", "当事人逃匿", "电话停机", "第三十条"] },
        { "investigation-resumed", ["恢复调查通知书", "人找到了", "恢复调查", "2026年12月9日", "2027年4月14日"] },
        { "complainant-told", ["告知投诉人书", "延长调查期限（2026年12月9日）", "中止调查（2026年12月9日）", "邮寄", "第三十条"] },
        { "joinder", ["案件合并办理审批表", "同一工地", "700.00", "合计（1 人）"] },
        { "recusal-decision", ["回避决定书", "与企业负责人是亲戚", "不予回避", "查无此事", "第四十三条"] },
        { "preservation-approval", ["先行登记保存证据审批表", "考勤机", "可能被换掉", "第五十六条"] },
        { "preservation-notice", ["先行登记保存证据通知书", "考勤机", "七个工作日", "2026年12月18日", "清单", "（浙测"] },
        { "preservation-end", ["先行登记保存证据处理通知书", "考勤机", "解除保存", "已拍照"] },
        { "interview", ["调查询问笔录", "劳动者、投诉人", "大队", "逐页签名", "SHA-256"] },
        { "site-record", ["现场检查笔录", "车间", "看到做了", "没有查看", "第十四条", "SHA-256"] },
        { "decision-approval", ["案件处理报批表", "10,000.00", "陈述", "第三十三条", "提请人以外"] },
        { "defence-review", ["陈述申辩复核意见书", "第 1 份", "第四十五条"] },
        { "fine-plan", ["延期（分期）缴纳罚款审批表", "10,000.00", "不同意", "没有困难", "第六十六条", "2026年12月30日"] },
        { "court-application", ["强制执行申请书", "演示法院", "大写", "2026年12月24日", "第五十三条", "三个月内"] },
        { "penalty-report", ["行政处罚决定备案报告", "市局", "9,000.00", "玖仟元整", "第三十二条"] },
        { "order-revocation", ["撤销限期改正指令书通知书", "责令的对象有误", "不免除"] },
        { "handling-notice-withdrawn", ["行政处理事先告知书撤回说明", "理由不够", "重新告知"] },
        { "case-closing", ["结案审批表", "70,000.00", "限期改正指令书", "行政处罚决定书", "没有尚欠"] },
        { "case-revocation", ["撤销立案审批表", "没有违法事实", "查过工资清单"] },
        { "step-struck", ["划去说明", "送达限期改正指令书", "日期看错", "送达回证"] },
        { "voided", ["作废说明", "限期改正指令书", "重新核定"] },
        { "contact-register", ["登记表", "决定是否受理的期限", "12,000.00", "2026年12月16日"] },
        { "contact-accepted", ["受理通知书", "第二十三条", "六十个工作日", "2026年12月9日"] },
        { "contact-refused", ["不予受理通知书", "承揽款", "人民法院", "六十日内"] },
        { "contact-supplement", ["补正告知书", "工地的门牌", "2026年12月16日"] },
        { "contact-referral", ["移送函", "工地在海曙区", "海曙区人力资源和社会保障局", "第十三条"] },
        { "contact-answer", ["处理结果告知书", "已经付清"] },
        { "inspection-record", ["检查记录", "第十四条第一款", "工资应当至少每月支付一次", "不符合", "九月的工资没有发", "以立案调查以后的决定为准"] },
        { "union-opinion", ["监督意见书", "第二十八条", "2026年11月30日"] },
        { "union-recommendation", ["监督建议书", "第二十八条", "书面反馈", "2026年11月20日", "2026年11月30日"] },
        { "union-reply", ["书面反馈", "已处罚，工资已付清", "立案"] },
        { "filing-order", ["责令定期申报", "2026年11月", "2026年12月", "次月 10 日前", "第三十条第一款"] },
        { "disclosure-notice", ["公示拖欠工资信息告知书", "五个工作日", "70,000.00", "10 名劳动者", "第三十条第二款"] },
        { "disclosure-decision", ["公示拖欠工资信息决定书", "70,000.00", "起向社会公示", "10 名劳动者", "2027年6月1日"] },
        { "police-transfer-approval", ["涉嫌犯罪案件移送审批表", "由司法机关认定", "二手来源", "21,000.00", "限期改正指令书"] },
        { "police-transfer", ["涉嫌犯罪案件移送书", "21,000.00", "贰万壹仟元整", "1 名劳动者", "第八条", "回执", "移送的材料（共 1 件）"] },
        { "case-referral", ["案件移送函", "第二十七条第三款", "查处转包", "住房和城乡建设局"] },
        { "incident-report", ["重大拖欠工资事件信息报告", "首次报告", "第二十九条", "200,000.00", "60 人", "已完成：已到现场"] },
        { "listing-notice", ["列入拖欠农民工工资失信联合惩戒对象名单事先告知书", "五个工作日", "21,000.00", "1 名劳动者", "第五条", "第七条", "数额标准", "2026年12月10日"] },
        { "listing-decision", ["名单决定书", "列入事由", "列入依据", "惩戒措施", "提前移出", "六十日内", "六个月内", "2029年12月31日", "不予采纳"] },
        { "listing-removal", ["提前移出", "已满六个月", "十个工作日内", "第十五条", "2026年12月31日", "2027年7月1日"] },
        { "listing-change", ["恢复列入", "回单是伪造的", "重新计算", "第十五条"] },
        { "major-notice", ["社会公布信息", "统一社会信用代码", "罚款 9,000.00 元", "加付赔偿金", "2026年第四季度", "2026年12月31日", "第二十二条"] },
        { "major-mended", ["社会公布更正（撤回）说明", "都已撤销", "不作为任何依据"] },
        { "disclosure-mended", ["更正（撤回）说明", "第四十八条", "2026年12月1日", "70,000.00", "10 名劳动者"] },
    };

    [Fact]
    public void Kinds_EachIsMadeByTheJourneyAndTested()
    {
        using var database = journey.Host.Database.Open();
        var kinds = PaperKinds.All.Values.Select(kind => kind.Kind).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(kinds, Contents().Select(row => (string)row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(kinds, database.Papers.Select(p => p.Kind).Distinct().AsEnumerable().Order(StringComparer.Ordinal));
        Assert.True(kinds.Count >= 20);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Paper_SaysWhatItsKindMust(string kind, string[] said)
    {
        using var database = journey.Host.Database.Open();
        using var scope = journey.Host.Services.CreateScope();
        var papers = scope.ServiceProvider.GetRequiredService<PaperFiles>();
        var texts = database.Papers.Where(p => p.Kind == kind).AsEnumerable().Select(papers.FileOf).ToList();
        var best = texts.MaxBy(text => said.Count(text.Contains))!;
        Assert.All(said, word => Assert.Contains(word, best, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("null", PaperHtml.BodyOf(text), StringComparison.Ordinal));

        // Sums with their separators, and no word of the program's own; hashes, addresses and numbers of letters are none.
        var prose = texts.Select(text => System.Text.RegularExpressions.Regex.Replace(
            PaperHtml.BodyOf(text), "<footer.*?</footer>|<[^>]*>|[0-9a-f]{64}", " ", System.Text.RegularExpressions.RegexOptions.Singleline));
        Assert.All(prose, text => Assert.DoesNotMatch(@"(?<![\d.,])\d{4,}\.\d{2}(?!\d)|\b[A-Z][a-z]+[A-Z][a-z]+\b|\bTrue\b|\bFalse\b", text));
    }

    [Fact]
    public void Paper_OfEachKind_SaysEveryFigureFrozenInIt()
    {
        using var database = journey.Host.Database.Open();
        using var scope = journey.Host.Services.CreateScope();
        var files = scope.ServiceProvider.GetRequiredService<PaperFiles>();
        var protector = scope.ServiceProvider.GetRequiredService<FieldProtector>();
        var unsaid = database.Papers.AsEnumerable().SelectMany(
            paper => PaperFigures.Unsaid(paper.Kind, DataOf(protector, paper), PaperFigures.Text(files.FileOf(paper))));
        var listed = string.Join('\n', unsaid.Distinct().Order(StringComparer.Ordinal));
        Assert.True(listed.Length == 0, listed);
    }

    [Fact]
    public async Task Pdf_OfEachKind_PassesAnOutsideValidator_AndIsReadByOutsidePrograms()
    {
        using var database = journey.Host.Database.Open();
        using var scope = journey.Host.Services.CreateScope();
        var files = scope.ServiceProvider.GetRequiredService<PaperFiles>();
        var protector = scope.ServiceProvider.GetRequiredService<FieldProtector>();
        var maker = journey.Host.Services.GetRequiredService<PaperPdf>();
        var papers = database.Papers.AsEnumerable().GroupBy(paper => paper.Kind).Select(kind => kind.MaxBy(paper => paper.Html.Length)!)
            .Select(paper => (Row: paper, Html: files.FileOf(paper), Data: DataOf(protector, paper))).ToList();
        var folder = Directory.CreateDirectory(Path.Combine(journey.Host.Data, "papers")).FullName;

        await Parallel.ForEachAsync(papers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (paper, cancellation) =>
            await File.WriteAllBytesAsync(
                Path.Combine(folder, paper.Row.Kind + ".pdf"), await maker.MakeAsync(paper.Html, paper.Data, cancellation), cancellation));

        var found = await OutsideTools.ValidateAsync(folder);
        Assert.Equal(papers.Select(paper => paper.Row.Kind + ".pdf").Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, each => Assert.True(each.Value.Count == 0, each.Key + ": " + string.Join("; ", each.Value)));
        using var anybody = journey.Host.NewClient();
        foreach (var (row, _, data) in papers)
        {
            // A sign that the font does not have would be drawn with another one, or as an empty box.
            var path = Path.Combine(folder, row.Kind + ".pdf");
            var fonts = (await OutsideTools.RunAsync("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
            Assert.All(fonts, font => Assert.Matches("WenQuanYi.* yes +yes +yes ", font));

            var text = await OutsideTools.TextAsync(path);
            Assert.Contains(row.Number, string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))), StringComparison.Ordinal);
            var unsaid = string.Join('\n', PaperFigures.Unsaid(row.Kind, data, text));
            Assert.True(unsaid.Length == 0, unsaid);

            var code = await OutsideTools.CodeAsync(path);
            var check = $"/Papers/Check?number={Uri.EscapeDataString(row.Number)}&code={PaperHtml.CodeOf(row.TextHash)}";
            Assert.Equal(new Uri(journey.Host.Address, check).AbsoluteUri, code);
            var answer = (await anybody.ReadAsync(new Uri(code).PathAndQuery)).Expect(200).Body;
            Assert.Contains("真实，", answer, StringComparison.Ordinal);
            Assert.Contains(row.Number, answer, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(row.FileHash), answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_AreNeverGivenTwice()
    {
        using var database = journey.Host.Database.Open();
        Assert.Empty(database.Papers.GroupBy(p => p.Number).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static string DataOf(FieldProtector protector, PaperRow paper) =>
        System.Text.Encoding.UTF8.GetString(protector.OpenBytes(paper.Data, PaperRow.Place("data", paper.EnterpriseId, paper.PaperId)));
}
