using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Register entries in words.</summary>
public static class RegisterText
{
    /// <summary>The kind's word in addresses, which is also its form's.</summary>
    public static string Slug(RegisterKind kind) => kind.ToString();

    /// <summary>The kind of a word in an address, or <c>null</c>.</summary>
    public static RegisterKind? KindOf(string? slug) =>
        Enum.GetValues<RegisterKind>().Where(kind => string.Equals(kind.ToString(), slug, StringComparison.OrdinalIgnoreCase))
        .Select(kind => (RegisterKind?)kind).FirstOrDefault();

    /// <summary>The page of the article.</summary>
    public static string Address(RegisterKind kind)
    {
        var (code, article) = RegisterCitations.ProvisionOf(kind);
        return LawAddress.Of(code, article);
    }

    /// <summary>The article as pages call it: the Order's by its number alone.</summary>
    public static string Cited(RegisterKind kind) =>
        RegisterCitations.CitationOf(kind).Replace("《浙江省企业工资支付管理办法》", "", StringComparison.Ordinal);

    /// <summary>What the article asks, in one sentence.</summary>
    public static string Lede(RegisterKind kind) => kind switch
    {
        RegisterKind.PaySystem => "企业应当明确本企业的工资分配办法，并向劳动者公示。",
        RegisterKind.Contract => "劳动合同应当明确工资支付标准、项目、形式、时间以及约定的其他事项。登记后列出还缺哪一项；写了每月固定工资的，核对工资表时和发的比较。",
        RegisterKind.Separation => "解除、终止劳动合同的，自办理手续之日起5日内一次性结清工资。最晚结清日由平台按工作日历算出。",
        RegisterKind.Deferral => "不可抗力消除后应当立即支付；确因生产经营困难的，经集体协商或者劳动者本人同意，最长延期30日。劳动者没有答复的，不算同意。",
        RegisterKind.SpecialHours => "经人社部门批准实行综合计算工时、不定时工时的，登记批准文件。核对工资表的加班时，只用于批准期间盖住整个周期、岗位写明的人；岗位、期间、文件有一样说不清的，列为不能认定。",
        _ => "停工第一个支付周期按劳动合同支付；超过一个周期的，不低于最低工资标准（没有付出正常劳动的为80%）。",
    };

    /// <summary>How an entry is called in lists: nobody is named.</summary>
    public static string Title(RegisterEntryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            RegisterKind.PaySystem => $"{Show.Date(row.FirstDay)} 通过的制度",
            RegisterKind.Contract => $"{Show.Date(row.FirstDay)} 起的合同",
            RegisterKind.Separation => $"{Show.Date(row.FirstDay)} 办理手续",
            RegisterKind.Deferral => $"{Show.Month(row.Month ?? row.FirstDay)}工资，发放日 {Show.Date(row.FirstDay)}",
            RegisterKind.SpecialHours => $"{Show.Date(row.FirstDay)} 起的批准",
            _ => $"{Show.Date(row.FirstDay)} 起停工",
        };
    }

    /// <summary>How an entry stands on a day, with the kind of its sign.</summary>
    public static (string Text, string Kind) State(RegisterEntryRow row, DateOnly today) => row switch
    {
        { Withdrawn: true, Outcome: Outcome.Violated } => ("已撤销，撤销时违反规定", "look"),
        { Withdrawn: true } => ("已撤销", "quiet"),
        { Outcome: Outcome.Violated } => ("违反规定", "breach"),
        { DueOn: { } due } when due < today => ("违反规定", "breach"),
        { Outcome: Outcome.Undetermined } => ("不能认定", "look"),
        { WithoutConsent: > 0 and var silent } => ($"{silent} 人没有同意", "look"),
        { Shortcomings: > 0 and var missing } => ($"还缺 {missing} 项", "look"),
        { LastDay: { } last } when last <= today => ("已结束", "quiet"),
        _ => ("已登记", "kept"),
    };

    /// <summary>What was registered, field by field.</summary>
    public static IReadOnlyList<(string Label, string Value)> Pairs(Particulars particulars) => particulars switch
    {
        PaySystemParticulars system =>
        [
            ("名称", system.Title), ("通过日期", Show.Date(system.AdoptedOn)), ("协商、讨论", Choices.LabelOf(system.Consultation)),
            ("向劳动者公示", Show.Date(system.PublishedOn)), ("公示方式", OrDash(system.PublishedHow)),
        ],
        ContractParticulars contract =>
        [
            ("签订日期", Show.Date(contract.SignedOn)), ("合同期限",
                contract.EndsOn is { } end ? $"{Show.Date(contract.StartsOn)} 到 {Show.Date(end)}" : $"{Show.Date(contract.StartsOn)} 起，无固定期限"),
            ("工资支付标准", OrDash(contract.Wage.Standard)),
            ("每月固定工资", contract.Wage.MonthlyWage is { } monthly ? Show.Yuan(monthly) + " 元" : "—"), ("项目", OrDash(contract.Wage.Items)),
                ("形式", OrDash(contract.Wage.Form)),
            ("时间", OrDash(string.Join("；",
                new[] { contract.Wage.Time, contract.Wage.Payday is { } day
                    ? string.Create(CultureInfo.InvariantCulture, $"每月 {day} 日") : "" }.Where(text => text.Length > 0)))),
            ("约定的其他事项", OrDash(contract.Wage.Others)),
        ],
        SeparationParticulars separation => [("办理手续之日", Show.Date(separation.CompletedOn)), ("应结清的工资", Show.Yuan(separation.AmountDue) + " 元")],
        DeferralParticulars deferral =>
        [
            ("延期的原因", Choices.LabelOf(deferral.Cause)), ("工资月份", Show.Month(deferral.Month)), ("约定的发放日", Show.Date(deferral.Payday)),
            .. deferral.Basis is { } basis ? [("依据", Choices.LabelOf(basis))] : Array.Empty<(string, string)>(),
            .. deferral.Basis == DeferralBasis.CollectiveConsultation ? [("协商达成一致的日期", Show.Date(deferral.AgreedOn))] : Array.Empty<(string, string)>(),
            ("延期的范围", deferral.Partial ? "部分工资" : "全部工资"), ("说明", OrDash(deferral.Grounds)),
        ],
        StoppageParticulars stoppage =>
        [
            ("停工首日", Show.Date(stoppage.StartedOn)), ("谁停工", stoppage.Scope), ("原因", stoppage.Cause), ("企业认为是劳动者造成的", stoppage.WorkersFault ? "是" : "否"),
        ],
        SpecialHoursParticulars approval =>
        [
            ("批准文号", approval.Number), ("批准机关", approval.Office), ("工时制度", Choices.LabelOf(approval.Hours)), ("适用岗位", approval.Posts),
            ("批准期间", $"{Show.Date(approval.From)} 到 {Show.Date(approval.Until)}"),
        ],
        _ => [],
    };

    /// <summary>What ends, and what the day is called.</summary>
    public static (string Title, string Day) End(RegisterKind kind) => kind switch
    {
        RegisterKind.PaySystem => ("登记废止", "停止执行的日期"),
        RegisterKind.Contract => ("登记合同终止", "合同终止的日期"),
        RegisterKind.Deferral => ("登记不可抗力消除", "不可抗力消除的日期"),
        RegisterKind.SpecialHours => ("登记停止执行", "执行的最后一天"),
        _ => ("登记复工", "停工的最后一天"),
    };

    /// <summary>What to do after an entry was registered or corrected, as this one stands.</summary>
    public static string Then(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var missing = entry.Shortcomings.Count;
        return entry.Particulars switch
        {
            SeparationParticulars => "最晚结清日已经算出，付了的请登记支付。",
            StoppageParticulars => "停工期间发了工资的，请按期间登记。",
            SpecialHoursParticulars => missing == 0 ? "以后核对工资表的加班会用到。工资表请写明岗位，名称和这里一致。" : More(),
            DeferralParticulars { Cause: DeferralCause.ForceMajeure } => "不可抗力消除后，请登记消除的日期，立即支付并登记支付的日期。" + More(),
            DeferralParticulars { AsksWorkers: true } => "请通知劳动者本人登录平台答复：没有答复的，不算同意。" + More(),
            DeferralParticulars { Basis: DeferralBasis.CollectiveConsultation } => missing == 0 ? "集体协商的材料已经登记，请在最晚支付日以前支付并登记。" : More(),
            DeferralParticulars => "没有依据的不得延期，请按发放日支付。" + More(),
            _ => missing == 0 ? "没有缺项。" : More(),
        };

        string More() => missing == 0 ? "" : $"还有 {missing} 项要看，列在下面；缺材料的请补齐。";
    }

    /// <summary>The word for a worker's consent, with the kind of its sign.</summary>
    public static (string Text, string Kind) Consent(ConsentStanding standing) => standing switch
    {
        ConsentStanding.Agreed => ("同意", "kept"),
        ConsentStanding.Refused => ("不同意", "open"),
        _ => ("未答复，不算同意", "look"),
    };

    /// <summary>The word for an outcome, with the kind of its sign.</summary>
    public static (string Text, string Kind) Verdict(RegisterConclusion conclusion)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        return conclusion.Found.Finding switch
        {
            Finding.Violated => ("违反规定", "breach"),
            Finding.Undetermined => ("不能认定", "look"),
            Finding.NotApplicable => (conclusion.Open ? "还没有到期" : "不适用", "quiet"),
            _ => ("符合规定", "kept"),
        };
    }

    /// <summary>What the enterprise is to do about a conclusion.</summary>
    public static string WhatToDo(RegisterConclusion conclusion)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        return conclusion switch
        {
            { Found.Finding: Finding.Undetermined } => "请补充所缺的材料或者说明；不能认定的不作为违法处理，也不视为合规。",
            { Found.Finding: Finding.Violated { Shortfall: > 0 and var yuan } } => $"请补发 {Show.Yuan(yuan)} 元，并登记支付。",
            { Found.Finding: Finding.Violated, Open: true } => "请立即支付，并登记支付的日期。",
            { Found.Finding: Finding.Violated } => "已经付清，但晚于最晚支付日。",
            { Found.Finding: Finding.NotApplicable why } => why.Why + "。",
            _ => "",
        };
    }

    private static string OrDash(string text) => text.Length == 0 ? "—" : text;
}
