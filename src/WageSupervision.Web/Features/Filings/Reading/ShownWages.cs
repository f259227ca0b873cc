using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>How much of the wages a sheet shows, by its columns and by what stands over them.</summary>
internal static class ShownWages
{
    private static readonly FieldSet Wages = FieldSet.Of(
        PayrollField.BasicWage, PayrollField.AttendanceWage, PayrollField.PieceWage, PayrollField.SickPay, PayrollField.StatutoryLeavePay,
        PayrollField.InjuryPay, PayrollField.StoppagePay);

    private static readonly string[] BasicWords = ["基本", "岗位", "合同", "底薪", "基础", "基薪", "保底", "薪级", "岗级", "职务", "技能", "级别"];
    private static readonly string[] WholeWords = ["应发", "实发", "应付", "实付", "应领", "实领", "工资", "薪", "到手", "税前", "税后", "收入"];

    private static readonly string[] PartWords =
        ["提成", "奖", "津贴", "补贴", "补助", "值班", "出差", "加班", "福利", "过节", "高温", "餐补", "绩效", "佣金"];

    private static readonly string[] PartTitles = ["提成", "奖金", "津贴", "补贴", "补助", "值班", "出差", "绩效", "佣金", "福利费", "过节费"];

    private static readonly string[] TotalWords = ["应发", "实发", "应付", "实付", "应领", "实领", "合计", "小计", "总计", "发放额", "发放金额"];

    // 单位合计 of insurance is the employer's share, and no wage.
    private static readonly string[] ShareWords = ["缴", "险", "社保", "公积金", "年金", "承担", "扣", "减", "个人部分", "税"];

    private static readonly string[] EmployerWords =
        ["单位", "公司", "企业", "学校", "本校", "校内", "医院", "本院", "院内", "本部", "本厂", "本级", "自筹", "用工"];

    private static readonly string[] PayerWords =
        ["财政", "统发", "政府", "上级", "中央", "省级", "市级", "区级", "县级", "总部", "集团", "劳务", "派遣", "外包", "甲方", "乙方", "总包", "分包", "专户"];

    /// <summary>What the columns show.</summary>
    /// <param name="columns">Every column with a header.</param>
    /// <param name="titles">The sheet's name and what stands over its header.</param>
    public static WageShown Of(IReadOnlyList<PayrollColumn> columns, IReadOnlyList<string> titles)
    {
        var money = columns.Where(column => column.Field is { } field && PayrollFields.Kind(field) == FieldKind.Money
            && PayrollFields.Row(field).Side != PaySide.Memo).ToList();
        return money.Count == 0 ? WageShown.Whole
            : IsOnePayers(columns) ? WageShown.OnePayer
            : money.TrueForAll(IsBasic) ? WageShown.BasicOnly
            : IsPart(money, titles) ? WageShown.PartOnly
            : WageShown.Whole;
    }

    /// <summary>学校应发 beside a 财政合计 that no sum counts: somebody else pays another part.</summary>
    private static bool IsOnePayers(IReadOnlyList<PayrollColumn> columns)
    {
        var total = columns.FirstOrDefault(column => column.Field == PayrollField.Gross) ?? columns.FirstOrDefault(column => column.Field == PayrollField.Net);
        return total is not null && PayerOf(total) is { } payer
            && columns.Any(column => column is { Field: null, Part.Counts: false } && PayerOf(column) is { } other && other != payer);
    }

    /// <summary>Whose total it is by its words; <c>null</c> where it is everybody's, or no total of wages.</summary>
    private static string? PayerOf(PayrollColumn column)
    {
        var said = column.Key.Length > 0 ? column.Key : column.Header;
        if (!Says(said, TotalWords) || Says(said, ShareWords))
        {
            return null;
        }

        // The employer is one payer by whatever name; a 劳务公司 is another.
        var part = said.IndexOf("部分", StringComparison.Ordinal);
        return Array.Find(PayerWords, word => said.Contains(word, StringComparison.Ordinal))
            ?? (Says(said, EmployerWords) ? EmployerWords[0] : part > 0 ? said[..part] : null);
    }

    // By its words: where nothing else is on the sheet, the sums take a basic wage for what was paid.
    private static bool IsBasic(PayrollColumn column) => Says(column.Header, BasicWords)
        && ((column.Own.Field ?? column.Field) is PayrollField.BasicWage or PayrollField.ContractWage || column.MayBe.Contains(PayrollField.BasicWage));

    private static bool IsPart(List<PayrollColumn> money, IReadOnlyList<string> titles)
    {
        if (money.Exists(column => IsWage(column.Field) || IsWage(column.Own.Field)))
        {
            return false;
        }

        var totals = money.Where(column => column.Field is PayrollField.Gross or PayrollField.Net).ToList();
        var hasParts = money.Exists(column => PayrollFields.Row(column.Field!.Value).Side == PaySide.Earning)
            || totals.Exists(column => Says(column.Header, PartWords));
        return totals.Count == 0 ? hasParts
            : !money.Exists(column => IsOfWholeWage(column.Field!.Value))
                && (titles.Any(title => Says(title, PartTitles) && !Says(title, ["工资", "薪"]))
                    || (hasParts && !totals.Exists(column => Says(column.Header, WholeWords) && !Says(column.Header, PartWords))));

        static bool IsWage(PayrollField? field) => field is { } one && Wages.Contains(one);
    }

    // Insurance, advances and the like are taken off a whole wage; tax off any part of it too.
    private static bool IsOfWholeWage(PayrollField field) =>
        PayrollFields.Row(field).Side is PaySide.Deduction or PaySide.Absence && field is not (PayrollField.IncomeTax or PayrollField.OtherDeduction);

    private static bool Says(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
