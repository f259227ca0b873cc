using System.Collections.Frozen;
using System.Text;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Which headers enterprises use for which field.</summary>
internal static class HeaderAliases
{
    private static readonly FrozenDictionary<string, PayrollField> Exact = Build(
        (PayrollField.Number, "序号 序 NO 编号 行号"),
        (PayrollField.Name, "姓名 员工姓名 职工姓名 工人姓名 人员姓名 劳动者姓名 名字 员工名称 员工 收款人姓名 收款人"),
        (PayrollField.IdentityNumber, "身份证号 身份证号码 证件号码 证件号 公民身份号码 居民身份证号 居民身份证号码 身份证 身份证件号码 身份号码 证照号码 身份证件号 员工身份证号"),
        (PayrollField.DaysWorked, "出勤天数 实际出勤 工作天数 实际出勤天数 出勤 实出勤 实出勤天数 实际工作天数 出勤日数 工作日数 考勤天数 出勤工日 实际天数 上班天数"),
        (PayrollField.OvertimeHours, "加班工时 加班小时 加班时间 加班时数 加班小时数 加班加点时间 加班总工时 加班时长 加班加点工时 平时加班工时 周末加班工时 节假日加班工时"),
        (PayrollField.SickDays, "病假天数 病假日数"),
        (PayrollField.UnpaidAbsenceDays, "事假天数 事假日数 事病假天数"),
        (PayrollField.BasicWage, "基本工资 计时工资 底薪 月薪 基本薪资 基本薪酬 固定工资 月工资 基础工资 月基本工资 标准工资 出勤工资 保底工资 基薪"),
        (PayrollField.PieceWage, "计件工资 计件 计件收入 计件薪资 计件金额 计量工资 产量工资"),
        (PayrollField.Bonus, "奖金 绩效 绩效工资 绩效奖金 提成 业务提成 奖励 全勤 全勤奖 年终奖 效益工资 考核工资 奖励工资 浮动工资"),
        (PayrollField.Allowance, "津贴 岗位津贴 职务津贴 技能津贴 工龄工资 岗位工资 技能工资 职务工资 工龄 年功工资 职称津贴"),
        (PayrollField.Subsidy, "补贴 餐补 交通补贴 饭补 餐费补贴 伙食补贴 车补 车贴 饭贴 餐贴 话补 话费补贴 通讯补贴 通讯费 住房补贴 房补 房贴 补助 生活补贴 其他补贴"),
        (PayrollField.SpecialEnvironmentAllowance, "高温津贴 高温补贴 高温费 高温补助 特殊环境津贴 低温津贴 井下津贴 有毒有害津贴 有毒有害作业津贴 高温低温津贴 防暑降温费 高空津贴 岗位环境津贴"),
        (PayrollField.SpecialShiftAllowance, "夜班津贴 中班津贴 夜班费 中夜班津贴 夜班补贴 中班费 中夜班费 夜班 夜班补助 倒班津贴"),
        (PayrollField.OvertimePay, "加班费 加班工资 加班加点工资 加班薪资 加班金额 加班补贴 平时加班费 周末加班费 节假日加班费 平时加班工资 周末加班工资 节假日加班工资 加点工资"),
        (PayrollField.SickPay, "病假工资 病假薪资 病假待遇 疾病救济费"),
        (PayrollField.Gross, "应发合计 应发工资 应发 应发金额 应发工资合计 应发总额 应付工资 应发数 应发数额 工资合计 工资总额 应得工资 应付合计 应发小计 应发薪资 薪资合计 应发薪酬 应发总计 应付金额 应发工资总额 应发合计金额 总工资"),
        (PayrollField.Pension, "养老 养老保险 养老保险费 基本养老保险 养老金 基本养老 社保 社会保险 社保费 社会保险费 五险 五险一金 社保公积金 三险"),
        (PayrollField.MedicalInsurance, "医疗 医疗保险 医保 医疗保险费 基本医疗保险 基本医疗"),
        (PayrollField.UnemploymentInsurance, "失业 失业保险 失业保险费 失业险"),
        (PayrollField.HousingFund, "公积金 住房公积金 房积金"),
        (PayrollField.IncomeTax, "个税 个人所得税 所得税 代扣税 税金 个所税 工资所得税 个调税 个人所得税额 应扣税"),
        (PayrollField.Penalty, "罚款 违纪罚款 处罚 扣罚 罚金 违纪扣款"),
        (PayrollField.OtherDeduction, "其他扣款 其它扣款 其他扣除 其他 其它 扣款 扣其他 扣其它 借支 借款 预支 水电费 水电 房租 宿舍费 伙食费 餐费 工会费 会费 大病 大病保险 企业年金 职业年金 请假扣款 缺勤扣款 考勤扣款 事假扣款 病假扣款 旷工扣款 迟到扣款 赔偿 赔偿款"),
        (PayrollField.DeductedTotal, "扣款合计 扣款小计 减发合计 应扣合计 扣除合计 代扣合计 扣款总额 应扣款 应扣小计 代扣代缴合计 扣减合计 应减合计 应扣工资 扣项合计 扣除小计 代扣小计 应扣款合计 应扣金额 减发工资"),
        (PayrollField.Net, "实发 实发工资 实发合计 实发金额 实发数 实发数额 实付工资 实发工资合计 实领工资 实得工资 实发薪资 到手工资 实付金额 实际发放 实际发放金额 实发总额 税后工资 实付 实领金额 实领 实际支付 实发总计 实际支付金额 实发薪酬"),
        (PayrollField.PaidOn, "发放日期 发放时间 支付日期 发薪日期 发放日 发薪日 支付时间 工资发放日期 工资发放时间 实际发放日期 实际支付日期"),
        (PayrollField.BankAccount, "银行卡号 工资卡号 银行账号 银行帐号 卡号 工资卡 收款账号 收款帐号 账号 帐号 银行账户 工资账号 工资帐号 开户账号 银行卡账号 工资卡账号"),
        (PayrollField.Signature, "签字 签名 签收 签章 领款人签字 领款人签名 领款人签章 员工签字 员工签名 本人签字 本人签名 领取人签字 领取人签名 领款签字 签字确认 员工确认 领款人 领取人 签领"),
        (PayrollField.Remark, "备注 说明 附注 备考"));

    private static readonly HashSet<PayrollField> Additive =
    [
        PayrollField.PieceWage, PayrollField.Bonus, PayrollField.Allowance, PayrollField.Subsidy, PayrollField.SpecialEnvironmentAllowance,
        PayrollField.SpecialShiftAllowance, PayrollField.OvertimePay, PayrollField.OvertimeHours, PayrollField.Penalty, PayrollField.OtherDeduction,
    ];

    /// <summary>Whether several columns of one field are added up.</summary>
    public static bool IsAdditive(PayrollField field) => Additive.Contains(field);

    /// <summary>Whether the header stands for all social insurance in one column.</summary>
    public static bool IsMergedInsurance(string header) => Stripped(Normalise(header).Key) is "社保" or "社会保险" or "社保费" or "社会保险费"
        or "五险" or "五险一金" or "社保公积金" or "三险";

    /// <summary>The field a header stands for; <c>null</c> where it is not known.</summary>
    /// <param name="header">The header's own text.</param>
    /// <param name="group">What stands over it and its neighbours in a two-row header.</param>
    public static PayrollField? Find(string header, string? group)
    {
        var (key, note) = Normalise(header);
        var over = group is null ? "" : Normalise(group).Key;
        if (key.Length is 0 or > 20)
        {
            return null;
        }

        // The employer's share of insurance is no deduction from the wage.
        return IsEmployers(key) || IsEmployers(note) || IsEmployers(over) ? null : Known(key) ?? ByUnit(key, note) ?? ByEnding(key) ?? ByGroup(key, over);
    }

    /// <summary>What a header is taken for as far as the portal knows by itself.</summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public static ColumnChoice Choose(string header, string? group)
    {
        if (Find(header, group) is { } field)
        {
            return ColumnChoice.Of(field);
        }

        var (key, note) = Normalise(header);
        var over = group is null ? "" : Normalise(group).Key;
        return key.Length == 0 || IsEmployers(key) || IsEmployers(note) || IsEmployers(over) || HeaderAsides.Knows(key, note, over)
            ? new ColumnChoice(ColumnStanding.Aside, null)
            : ColumnChoice.Unknown;
    }

    /// <summary>The header as it is remembered: normalised, with what stands in brackets and over it, since 合计 under 应发 is not 合计 under 扣款.</summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public static string KeyOf(string header, string? group)
    {
        var (key, note) = Normalise(header);
        var over = group is null ? "" : Normalise(group).Key;
        var whole = (over.Length > 0 && over != key ? over + "/" : "") + key + (note.Length > 0 ? $"({note})" : "");
        return whole.Length <= ColumnMapping.LongestKey ? whole : whole[..ColumnMapping.LongestKey];
    }

    /// <summary>What the portal takes a header for by itself, by the key it is remembered under.</summary>
    public static ColumnChoice ChooseByKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        // Marks are left out of keys, so that / stands only after a group and # only before how often a header occurred.
        var once = key.IndexOf('#', StringComparison.Ordinal) is > 0 and var mark ? key[..mark] : key;
        return once.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? Choose(once[(end + 1)..], once[..end]) : Choose(once, null);
    }

    /// <summary>Whether the portal's own reading stands: a header that says 罚款 or 扣款 cannot be made another item, where the breach would not show.</summary>
    public static bool IsSettled(ColumnChoice own) => own.Field is PayrollField.Penalty or PayrollField.OtherDeduction;

    /// <summary>Half-width, without white space, marks and brackets; what stood in brackets apart.</summary>
    public static (string Key, string Note) Normalise(string header)
    {
        var key = new StringBuilder();
        var note = new StringBuilder();
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
                case ' ' or '*' or ':' or '.' or '、' or '。' or '#' or '"' or '\'' or '_' or '-' or '/' or '\\' or '|' or ',' or ';':
                    break;
                default:
                    (depth > 0 ? note : key).Append(c);
                    break;
            }
        }

        return (key.ToString(), note.ToString());
    }

    private static PayrollField? Known(string key) =>
        Exact.TryGetValue(key, out var field) || Exact.TryGetValue(Stripped(key), out field) ? field : null;

    private static string Stripped(string key)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["本月", "当月", "代扣代缴", "代扣", "代缴", "扣除", "扣缴", "应扣", "减", "扣", "个人承担", "个人缴纳", "个人缴", "个人"])
        {
            key = key.Length > prefix.Length + 1 && key.StartsWith(prefix, StringComparison.Ordinal) && !Exact.ContainsKey(key)
                ? key[prefix.Length..]
                : key;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["元", "个人部分", "个人缴纳", "个人承担", "个人应缴", "个人扣款", "个人", "代扣", "金额"])
        {
            key = key.Length > suffix.Length + 1 && key.EndsWith(suffix, StringComparison.Ordinal) && !Exact.ContainsKey(key)
                ? key[..^suffix.Length]
                : key;
        }

        return key;
    }

    private static PayrollField? ByUnit(string key, string note)
    {
        var hours = note is "小时" or "工时" or "H" or "时";
        var days = note is "天" or "日" or "天数";
        return key switch
        {
            "加班" or "加班加点" or "平时加班" or "周末加班" or "双休加班" or "节假日加班" =>
                hours ? PayrollField.OvertimeHours : note is "元" ? PayrollField.OvertimePay : null,
            "病假" when days => PayrollField.SickDays,
            "事假" when days => PayrollField.UnpaidAbsenceDays,
            _ => null,
        };
    }

    private static PayrollField? ByEnding(string key)
    {
        if (ContainsAny(key, "合计", "小计", "总计", "累计", "基数", "标准", "附加", "起征", "应纳税", "税前", "单价", "天数", "工时"))
        {
            return null;
        }

        return key switch
        {
            _ when key.EndsWith("津贴", StringComparison.Ordinal) => PayrollField.Allowance,
            _ when EndsWithAny(key, "补贴", "补助", "餐补") => PayrollField.Subsidy,
            _ when EndsWithAny(key, "加班费", "加班工资") => PayrollField.OvertimePay,
            _ when EndsWithAny(key, "奖", "奖金", "绩效", "提成") => PayrollField.Bonus,
            _ when EndsWithAny(key, "扣款", "扣除", "扣减") || key.StartsWith('扣') => PayrollField.OtherDeduction,
            _ => null,
        };
    }

    private static PayrollField? ByGroup(string key, string group)
    {
        if (group.Length == 0)
        {
            return null;
        }

        var over = Known(group);
        var total = key is "合计" or "小计" or "总计" or "总额";
        if (total)
        {
            return ContainsAny(group, "扣", "减发", "代缴") ? PayrollField.DeductedTotal
                : group.Contains("实发", StringComparison.Ordinal) ? PayrollField.Net
                : ContainsAny(group, "应发", "应付") ? PayrollField.Gross
                : null;
        }

        // 平时 and 周末 under 加班工时 are hours, as they are money under 加班费.
        if (over == PayrollField.OvertimeHours && !ContainsAny(key, "费", "金额", "工资", "标准", "单价"))
        {
            return PayrollField.OvertimeHours;
        }

        if (group.StartsWith("加班", StringComparison.Ordinal) && key is "小时" or "工时" or "时数" or "小时数" or "时间")
        {
            return PayrollField.OvertimeHours;
        }

        if (key is "天数" or "天" or "日数")
        {
            return group switch
            {
                "病假" => PayrollField.SickDays,
                "事假" => PayrollField.UnpaidAbsenceDays,
                "出勤" or "考勤" or "出勤情况" => PayrollField.DaysWorked,
                _ => null,
            };
        }

        if (group is "加班" or "加班情况" && key is "金额" or "工资" or "费用")
        {
            return PayrollField.OvertimePay;
        }

        var ownShare = key is "个人" or "个人部分" or "个人缴纳" or "金额" or "元";
        return over is { } field && PayrollFields.Kind(field) == FieldKind.Money
            && (ownShare || (IsAdditive(field) && !ContainsAny(key, "工时", "小时", "时数", "天数", "标准", "单价", "基数", "次数")))
            ? field
            : null;
    }

    private static bool IsEmployers(string text) =>
        ContainsAny(text, "单位", "公司", "企业") && !ContainsAny(text, "年金", "名称", "元", "代扣", "个人");

    private static bool ContainsAny(string text, params ReadOnlySpan<string> parts)
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

    private static FrozenDictionary<string, PayrollField> Build(params (PayrollField Field, string Headers)[] aliases)
    {
        var map = new Dictionary<string, PayrollField>(StringComparer.Ordinal);
        foreach (var (field, headers) in aliases)
        {
            foreach (var header in headers.Split(' '))
            {
                map.Add(header, field);
            }
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
