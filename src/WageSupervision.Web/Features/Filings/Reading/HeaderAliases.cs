using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a header says by its words.</summary>
/// <param name="Choice">What it is taken for.</param>
/// <param name="MayBe">What it may be where words leave it open; empty where they do not, or nothing is known.</param>
internal readonly record struct HeaderMeaning(ColumnChoice Choice, IReadOnlyList<PayrollField> MayBe)
{
    public static HeaderMeaning Aside { get; } = new(new ColumnChoice(ColumnStanding.Aside, null), []);

    public static HeaderMeaning Of(PayrollField field) => new(ColumnChoice.Of(field), []);

    public static HeaderMeaning Open(IReadOnlyList<PayrollField> fields) => new(ColumnChoice.Unknown, fields);
}

/// <summary>What headers mean by their words: the table of pay components, with what enterprises put before, behind and over them.</summary>
internal static partial class HeaderAliases
{
    private const int LongestWord = 24;
    private const int LongestKept = 40;
    private const int MostKept = 5_000;

    private static readonly ConcurrentDictionary<string, HeaderMeaning> Kept = new(StringComparer.Ordinal);

    /// <summary>Whether a text is a header that is known.</summary>
    public static bool IsKnown(string text) => Read(text, []) is { Choice.Standing: ColumnStanding.Field } or { MayBe.Count: > 0 };

    /// <summary>The field a header stands for; <c>null</c> where it is not known.</summary>
    public static PayrollField? Find(string header) => Read(header, []).Choice.Field;

    /// <summary>The header as it is remembered: normalised, with what stands in brackets and over it, since 合计 under 应发 is not 合计 under 扣款.</summary>
    /// <param name="header">The header's own text.</param>
    /// <param name="groups">What stands over it and its neighbours, from the top; empty strings where nothing does.</param>
    public static string KeyOf(string header, IReadOnlyList<string> groups)
    {
        var (key, note) = Normalise(header);
        var over = string.Concat(groups.Select(group => Normalise(group).Key).Where(group => group.Length > 0 && group != key).Select(group => group + "/"));
        var whole = over + key + (note.Length > 0 ? $"({note})" : "");
        return whole.Length <= ColumnMappingRow.LongestKey ? whole : whole[..ColumnMappingRow.LongestKey];
    }

    /// <summary>What the portal takes a header for by itself, by the key it is remembered under.</summary>
    public static HeaderMeaning ReadKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        // Marks are left out of keys, so that / stands only after a group and # only before how often a header occurred.
        var parts = (key.IndexOf('#', StringComparison.Ordinal) is > 0 and var mark ? key[..mark] : key).Split('/');
        return Read(parts[^1], parts[..^1]);
    }

    /// <summary>What a header says.</summary>
    /// <inheritdoc cref="KeyOf" path="/param"/>
    public static HeaderMeaning Read(string header, IReadOnlyList<string> groups)
    {
        if (header.Length > LongestKept || groups.Count > 2)
        {
            return ReadAnew(header, groups);
        }

        var said = groups.Count == 0 ? header : string.Join('\n', groups) + "\n" + header;
        if (Kept.TryGetValue(said, out var known))
        {
            return known;
        }

        // Only what turned out to be a header is kept: the cells of people's rows are looked at too.
        var meaning = ReadAnew(header, groups);
        if (meaning.Choice.Standing != ColumnStanding.Unknown && Kept.Count < MostKept)
        {
            Kept[said] = meaning;
        }

        return meaning;
    }

    private static HeaderMeaning ReadAnew(string header, IReadOnlyList<string> groups)
    {
        var (key, note) = Normalise(header);
        key = WithoutLatin(key);
        note = MoneyUnit().IsMatch(note) ? "元" : note;
        List<string> over = [.. groups.Select(group => WithoutLatin(Normalise(group).Key)).Where(group => group.Length > 0 && group != key)];
        if (key.Length == 0)
        {
            return note.Length == 0 ? HeaderMeaning.Aside : Read(note, groups);
        }

        if (key.Length > LongestWord)
        {
            return new HeaderMeaning(ColumnChoice.Unknown, []);
        }

        // The employer's share of insurance is no deduction from the wage.
        if (IsEmployers(key) || IsEmployers(note) || over.Exists(IsEmployers))
        {
            return HeaderMeaning.Aside;
        }

        if ((HeaderGroups.Read(key, over) ?? ByUnit(key, note, over) ?? Word(key)) is { } known)
        {
            // 岗位 is no money by itself; under 应发工资 it is.
            var mayBePaid = known.Choice.Standing == ColumnStanding.Aside || known.Choice.Field == PayrollField.Post;
            return mayBePaid && !IsNoMoney(key, note, over) && HeaderGroups.Side(key, over) is { } paid ? paid : known;
        }

        return IsNoMoney(key, note, over) ? HeaderMeaning.Aside : HeaderGroups.Side(key, over) ?? new HeaderMeaning(ColumnChoice.Unknown, []);
    }

    /// <summary>What the word alone says.</summary>
    public static HeaderMeaning? Word(string key)
    {
        if (InTable(key) is { } known)
        {
            return known;
        }

        var bare = Bare(key);
        return InTable(bare) ?? ByEnding(key) ?? ByEnding(bare);
    }

    private static HeaderMeaning? InTable(string word) => PayrollFields.ByWord(word) is { } field ? HeaderMeaning.Of(field)
        : PayrollFields.MayBe(word) is { Count: > 0 } open ? HeaderMeaning.Open(open)
        : PayrollFields.IsAside(word) ? HeaderMeaning.Aside
        : null;

    /// <summary>Half-width, without white space, marks and brackets; what stood in brackets apart.</summary>
    public static (string Key, string Note) Normalise(string header)
    {
        var key = new System.Text.StringBuilder();
        var note = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var c in LenientText.Fold(header.Length > 200 ? header[..200] : header).ToUpperInvariant())
        {
            switch (c)
            {
                case '(' or '[' or '{' or '【' or '〔' or '《' or '<' or '「':
                    depth++;
                    break;
                case ')' or ']' or '}' or '】' or '〕' or '》' or '>' or '」':
                    depth = Math.Max(0, depth - 1);
                    break;
                case ' ' or '*' or ':' or '.' or '、' or '。' or '#' or '"' or '\'' or '_' or '-' or '/' or '\\' or '|' or ',' or ';' or '+' or '=' or '·' or '?'
                    or '!' or '\n' or '\r' or '\t':
                    break;
                default:
                    (depth > 0 ? note : key).Append(c);
                    break;
            }
        }

        return (key.ToString(), note.ToString());
    }

    /// <summary>The word without the month it is of, without who bears it, without 代扣 and 元: what is left stands in the table.</summary>
    private static string Bare(string key)
    {
        var word = Period().Replace(Counted().Replace(Period().Replace(key, ""), "${rest}"), "");
        word = word.Length < 2 ? key : word;
        foreach (var prefix in (ReadOnlySpan<string>)["代扣代缴", "代扣", "代缴", "扣除", "扣缴", "应扣", "应缴纳", "应缴", "应交", "减", "扣", "个人承担", "个人缴纳", "个人缴", "个人应缴",
            "个人", "员工", "加", "其中", "实际", "税前"])
        {
            word = word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.Ordinal) && !IsInTable(word) ? word[prefix.Length..] : word;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["人民币", "元", "个人部分", "个人缴纳", "个人承担", "个人应缴", "个人扣款", "个人", "代扣", "代缴", "扣款", "扣除", "扣缴", "金额", "部分",
            "额", "费", "合计"])
        {
            word = word.Length > suffix.Length + 1 && word.EndsWith(suffix, StringComparison.Ordinal) && !IsInTable(word)
                && !(suffix is "合计" && !IsInTable(word[..^2]))
                ? word[..^suffix.Length]
                : word;
        }

        word = Share().Replace(word, "");
        return word.Length < 2 ? key : word;
    }

    // 员工 UUID is nobody's name, and another currency is not yuan.
    private static string WithoutLatin(string key) => key.Any(char.IsAsciiLetterUpper) && Latin().Match(key) is { Success: true, Value: var latin }
        && !EndsWithAny(latin, "ID", "CODE", "NUM", "PINYIN")
        && latin is not ("USD" or "HKD" or "EUR" or "JPY" or "GBP" or "TWD" or "KRW" or "MOP" or "SGD" or "AUD" or "CAD")
            ? key.Replace(latin, "", StringComparison.Ordinal) : key;

    private static bool IsInTable(string word) => PayrollFields.ByWord(word) is not null || PayrollFields.MayBe(word).Count > 0 || PayrollFields.IsAside(word);

    private static HeaderMeaning? ByUnit(string key, string note, List<string> over)
    {
        var word = Bare(key);
        var fields = PayrollFields.MayBe(word);
        if (fields.Count == 0 || PayrollFields.Kind(fields[0]) != FieldKind.Quantity)
        {
            return Unit(note) is { } kind && PayrollFields.ByWord(word) is { } known && PayrollFields.Kind(known) == FieldKind.Money
                && kind == FieldKind.Quantity
                && PayrollFields.Row(known).Side != PaySide.Total
                ? HeaderMeaning.Aside
                : null;
        }

        var unit = Unit(note) ?? (over.Exists(group => ContainsAny(group, "考勤", "出勤", "天数", "工时", "假期", "缺勤", "请假", "时间")) ? FieldKind.Quantity
            : over.Exists(group => ContainsAny(group, "扣", "减", "应发", "工资", "金额", "薪", "费")) ? FieldKind.Money : null);
        return unit is null ? null : fields.FirstOrDefault(field => PayrollFields.Kind(field) == unit) is var field && PayrollFields.Kind(field) == unit
            ? HeaderMeaning.Of(field)
            : HeaderMeaning.Aside;
    }

    /// <summary>What a unit in brackets says the column holds; <c>null</c> where it is none.</summary>
    private static FieldKind? Unit(string note) => note switch
    {
        "小时" or "工时" or "H" or "时" or "小时数" or "天" or "日" or "天数" or "个" or "次" or "分钟" or "D" or "DAY" or "DAYS" or "工" => FieldKind.Quantity,
        "元" or "RMB" or "金额" or "人民币" or "¥" or "¥元" => FieldKind.Money,
        _ => null,
    };

    private static HeaderMeaning? ByEnding(string key)
    {
        if (ContainsAny(key, "合计", "小计", "总计", "总额"))
        {
            // 代扣医疗保险小计 is that insurance, or a sum of it.
            return ContainsAny(key, "实发") ? HeaderMeaning.Open([PayrollField.Net])
                : ContainsAny(key, "应发", "应收", "应领", "应得") && !ContainsAny(key, "扣", "减") ? HeaderMeaning.Open([PayrollField.Gross])
                : HeaderParts.Taken(key) is { } part ? HeaderMeaning.Open([part, PayrollField.DeductedTotal])
                : ContainsAny(key, "扣", "减") ? HeaderMeaning.Open([PayrollField.DeductedTotal])
                : ContainsAny(key, "小计") ? HeaderMeaning.Open([PayrollField.Gross, PayrollField.DeductedTotal])
                : HeaderMeaning.Open([PayrollField.Gross, PayrollField.DeductedTotal, PayrollField.Net]);
        }

        return IsNoMoney(key, "", []) ? null : key switch
        {
            _ when ContainsAny(key, "实发", "到手") => HeaderMeaning.Open([PayrollField.Net]),
            _ when ContainsAny(key, "应发") && !ContainsAny(key, "扣") => HeaderMeaning.Open([PayrollField.Gross]),
            _ when ContainsAny(key, "补扣", "补发扣", "扣补", "补或扣", "扣款或补发", "补发或扣") =>
                HeaderMeaning.Open([PayrollField.BackPay, HeaderParts.Taken(key) ?? PayrollField.OtherDeduction]),
            _ when EndsWithAny(key, "薪酬", "绩效工资") && ContainsAny(key, "绩效", "考核") => HeaderMeaning.Of(PayrollField.Bonus),
            _ when EndsWithAny(key, "津贴") => HeaderMeaning.Of(HeaderParts.Paid(key) ?? PayrollField.Allowance),
            _ when EndsWithAny(key, "补贴", "补助", "餐补") => HeaderMeaning.Of(HeaderParts.Paid(key) ?? PayrollField.Subsidy),
            _ when EndsWithAny(key, "加班费", "加班工资", "加班薪资") => HeaderMeaning.Of(PayrollField.OvertimePay),
            _ when EndsWithAny(key, "提成") => HeaderMeaning.Of(PayrollField.Commission),
            _ when EndsWithAny(key, "奖", "奖金", "绩效", "奖励") => HeaderMeaning.Of(PayrollField.Bonus),
            _ when EndsWithAny(key, "罚款") => HeaderMeaning.Of(PayrollField.Penalty),
            _ when EndsWithAny(key, "押金", "保证金") => HeaderMeaning.Of(PayrollField.Deposit),
            _ when EndsWithAny(key, "扣款", "扣除", "扣减", "扣发", "扣缴") || key.StartsWith('扣') => HeaderMeaning.Of(HeaderParts.Taken(key)
                ?? PayrollField.OtherDeduction),
            _ when HeaderParts.Paid(key) is null && HeaderParts.Taken(key) is { } taken && PayrollFields.Deductions.Contains(taken)
                && !PayrollFields.DoubtfulDeductions.Contains(taken) => HeaderMeaning.Of(taken),
            _ when HeaderParts.Paid(key) is null && HeaderParts.Taken(key) is { } doubtful && !ContainsAny(key, "余额", "累计") => HeaderMeaning.Open([doubtful]),
            _ when EndsWithAny(key, "工资", "薪资", "薪") => HeaderParts.Paid(key) is { } paid ? HeaderMeaning.Of(paid)
                : HeaderMeaning.Open([PayrollField.BasicWage, PayrollField.Gross]),
            _ => null,
        };
    }

    /// <summary>Years, coefficients, bases, rates and counts are never money.</summary>
    private static bool IsNoMoney(string key, string note, List<string> over) =>
        ContainsAny(key, NoMoney) || ContainsAny(note, NoMoney)
        || (over.Count == 0 && EndsWithAny(key, "ID", "编号", "版本号", "流水号", "批次号", "率", "状态", "小时", "时数", "时长", "次数", "分钟", "分钟数"))
        || (ContainsAny(key, NoMoneyByItself) && !EndsWithAny(key, "工资", "薪资", "津贴", "补贴", "补助", "奖", "奖金", "费", "金额", "扣款")) || over.Exists(group =>
            ContainsAny(group, "累计", "基数", "附加扣除"));

    private static readonly string[] NoMoney =
    [
        "累计", "基数", "基值", "系数", "费率", "比例", "税率", "起征", "应纳税所得", "附加扣除", "速算", "单价", "天数", "次数", "人数", "小时数", "计税", "应税",
        "专项抵扣", "专项扣除",
    ];

    // 级别 is no money, 级别岗位工资 is.
    private static readonly string[] NoMoneyByItself = ["年限", "工时", "级别", "等级", "编号", "编码", "代码", "名称", "分数", "得分", "工龄", "日期", "时间"];

    private static bool IsEmployers(string text) => IsOfEmployer(text.Replace("企业年金", "年金", StringComparison.Ordinal));

    private static bool IsOfEmployer(string text) =>
        ContainsAny(text, "单位", "公司", "企业") && !ContainsAny(text, "名称", "代扣", "个人", "扣款", "所属", "应发", "实发") && !text.Contains("单位：",
            StringComparison.Ordinal)
        && (text.Length <= 4 || ContainsAny(text, "缴", "承担", "部分", "负担", "统筹", "%", "险", "公积金", "社保"));

    internal static bool ContainsAny(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(string text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 2026年9月个税, 9月份工会费, 1季度绩效, 本月实发: the month says when, not what. 上月 does.
    [GeneratedRegex("^((20[0-9]{2}年?)?[0-9]{1,2}月份?|第?[一二三四1-4]季度|[一二三四五六七八九十]{1,2}月份?|20[0-9]{2}年|本月|当月|本期|月度)", RegexOptions.NonBacktracking)]
    private static partial Regex Period();

    // 1.姓名, 12、个税
    [GeneratedRegex(@"^[0-9]{1,2}(?<rest>[\u4e00-\u9fff])", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    // 姓名 Name, 基本工资 Base Salary: the same once more in another language.
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]{2})[A-Z0-9&]*[A-Z]{3}[A-Z0-9&]*$|^[A-Z]{3,}(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex Latin();

    // (单位:元), which is nobody's share
    [GeneratedRegex("^(金额)?单位(为|是)?(人民币)?元$", RegexOptions.NonBacktracking)]
    private static partial Regex MoneyUnit();

    // 养老8%, 医疗2%+10
    [GeneratedRegex(@"[0-9.]+%.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Share();
}
