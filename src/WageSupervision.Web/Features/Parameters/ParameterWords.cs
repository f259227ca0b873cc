using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>The words stored in the tables, in Chinese for people. What is stored and published stays as it is.</summary>
public static class ParameterWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["off"] = "放假",
        ["work"] = "上班",
        ["yuan"] = "元",
        ["share"] = "比例",
        ["payroll"] = "工资支付表",
        ["attendance"] = "考勤记录",
        ["verified-official"] = "按官方文本核对",
        ["verified-official-media"] = "按官方媒体核对",
        ["verified-text-copy"] = "按全文副本核对",
        ["verified-secondary"] = "按转述核对",
        ["partial"] = "部分核对",
        ["inferred"] = "推断",
        ["unverified"] = "没有核实",
        ["not-found"] = "没有查到",
        ["added-compensation-min"] = "加付赔偿金的比例，最低",
        ["added-compensation-max"] = "加付赔偿金的比例，最高",
        ["inspection-fine-min"] = "劳动保障监察条例第三十条的罚款，最低",
        ["inspection-fine-max"] = "劳动保障监察条例第三十条的罚款，最高",
        ["migrant-wages-54-unit-fine-min"] = "保障农民工工资支付条例第五十四条对单位的罚款，最低",
        ["migrant-wages-54-unit-fine-max"] = "保障农民工工资支付条例第五十四条对单位的罚款，最高",
        ["migrant-wages-54-person-fine-min"] = "保障农民工工资支付条例第五十四条对责任人员的罚款，最低",
        ["migrant-wages-54-person-fine-max"] = "保障农民工工资支付条例第五十四条对责任人员的罚款，最高",
        ["migrant-wages-55-fine-min"] = "保障农民工工资支付条例第五十五条的罚款，最低",
        ["migrant-wages-55-fine-max"] = "保障农民工工资支付条例第五十五条的罚款，最高",
        ["migrant-wages-56-fine-min"] = "保障农民工工资支付条例第五十六条的罚款，最低",
        ["migrant-wages-56-fine-max"] = "保障农民工工资支付条例第五十六条的罚款，最高",
        ["migrant-wages-57-fine-min"] = "保障农民工工资支付条例第五十七条的罚款，最低",
        ["migrant-wages-57-fine-max"] = "保障农民工工资支付条例第五十七条的罚款，最高",
        ["crime-one-worker-min"] = "拒不支付劳动报酬罪，一名劳动者的数额，全国幅度最低",
        ["crime-one-worker-max"] = "拒不支付劳动报酬罪，一名劳动者的数额，全国幅度最高",
        ["crime-ten-workers-min"] = "拒不支付劳动报酬罪，十名以上劳动者的数额，全国幅度最低",
        ["crime-ten-workers-max"] = "拒不支付劳动报酬罪，十名以上劳动者的数额，全国幅度最高",
        ["crime-zhejiang-one-worker"] = "拒不支付劳动报酬罪，一名劳动者的数额，浙江标准",
        ["crime-zhejiang-ten-workers"] = "拒不支付劳动报酬罪，十名以上劳动者的数额，浙江标准",
        ["hearing-person"] = "可以要求听证的罚款，对个人",
        ["hearing-organisation"] = "可以要求听证的罚款，对单位",
    };

    // What people type beside the words shown.
    private static readonly Dictionary<string, string> AlsoTyped = new(StringComparer.Ordinal) { ["休"] = "off", ["班"] = "work" };

    // Remarks beside an address or a number.
    private static readonly (string Stored, string Shown)[] Remarks =
    [
        ("full text copy", "全文副本"), ("text copy", "全文副本"), ("same page, editor's summary", "同一网页，编者摘要"), ("search result excerpt", "搜索结果摘录"),
        ("no address shown", "没有网址"), ("number unverified", "文号没有核实"), ("number not shown", "没有文号"), ("2026-02-09 notice", "2026-02-09 的通知"), (" copy", "的副本"),
    ];

    /// <summary>A cell for people.</summary>
    public static string Shown(ParameterColumn column, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        return column.Name is "source" or "doc_no"
            ? Remarks.Aggregate(value, (text, remark) => text.Replace(remark.Stored, remark.Shown, StringComparison.Ordinal))
            : column.Words.Count > 0 || column.Name == "name" ? Words.GetValueOrDefault(value, value) : value;
    }

    /// <summary>What tells a row apart, for people.</summary>
    public static string NameOf(ParameterTable table, IReadOnlyDictionary<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        return string.Join('　', table.Columns.Where(column => column.IsKey).Select(column => Shown(column, row.GetValueOrDefault(column.Name, ""))));
    }

    /// <summary>The word stored for one typed in Chinese; anything else as it is.</summary>
    public static string Stored(ParameterColumn column, string typed)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Words.FirstOrDefault(word => word == AlsoTyped.GetValueOrDefault(typed) || Words.GetValueOrDefault(word) == typed) ?? typed;
    }
}
