using System.Globalization;
using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Projects;

/// <summary>One thing known of a project. What nobody said is not known: there is no fact for it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "of")]
[JsonDerivedType(typeof(PartyFact), "party")]
[JsonDerivedType(typeof(PriceFact), "price")]
[JsonDerivedType(typeof(DutyFact), "duty")]
[JsonDerivedType(typeof(AccountFact), "account")]
[JsonDerivedType(typeof(MovementFact), "movement")]
[JsonDerivedType(typeof(DepositFact), "deposit")]
[JsonDerivedType(typeof(DepositUseFact), "deposit-use")]
[JsonDerivedType(typeof(DepositRefillFact), "deposit-refill")]
[JsonDerivedType(typeof(CompletionFact), "completion")]
[JsonDerivedType(typeof(ClosingNoticeFact), "closing-notice")]
[JsonDerivedType(typeof(ClosingFact), "closing")]
public abstract record ProjectFact
{
    /// <summary>Of facts with one key the last stands; those with an empty key stand beside each other.</summary>
    internal abstract string KeyOf();

    /// <summary>What it is, without its value: 专用账户.</summary>
    public abstract string Title(Project file);

    /// <summary>Its value in words.</summary>
    public abstract string Words(Project file);

    internal virtual IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => [];

    private protected static string Yuan(decimal? amount) => amount is { } known ? Money.Show(known) + " 元" : "未查明";

    private protected static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private protected static IEnumerable<ProcedureRuleException> NotToCome(DateOnly? day, DateOnly today, string field, string law)
    {
        if (day > today)
        {
            yield return new("day-to-come", law, "日期不能晚于今天，请改正。", field);
        }
    }
}

/// <summary>Who takes part.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="Role">As what.</param>
/// <param name="Name">The name as far as it is known.</param>
/// <param name="CreditCode">统一社会信用代码; empty where there is none or nobody knows it.</param>
/// <param name="Address">Where papers reach it; empty where nobody knows.</param>
/// <param name="LegalRepresentative">法定代表人; empty where there is none or nobody knows.</param>
/// <param name="EnterpriseId">The registered enterprise, or <c>null</c>.</param>
/// <param name="GivenBy">Who gave it the work, or <c>null</c>.</param>
/// <param name="Qualified">Whether it has the standing and qualification for the work; <c>null</c> where that is not known.</param>
/// <param name="HandedOnWhole">Whether it got the work by 转包 or 违法分包; <c>null</c> where that is not known.</param>
public sealed record PartyFact(
    Guid PartyId, PartyRole Role, string Name, string CreditCode, string Address, string LegalRepresentative, long? EnterpriseId, Guid? GivenBy,
    bool? Qualified, bool? HandedOnWhole) : ProjectFact
{
    internal override string KeyOf() => "party " + PartyId;

    /// <inheritdoc/>
    public override string Title(Project file) => Choices.LabelOf(Role);

    /// <inheritdoc/>
    public override string Words(Project file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Name + (GivenBy is { } giver ? $"，工程由 {file.NameOf(giver)} 交给" : "")
            + (Role is PartyRole.Owner or PartyRole.Individual ? ""
                : Qualified switch { true => "，有资质", false => "，没有资质", null => "，资质未查明" })
            + (HandedOnWhole switch { true => "，属于转包或者违法分包", false => "，不是转包、违法分包", null => "" });
    }

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today)
    {
        if (Role is PartyRole.Owner or PartyRole.GeneralContractor
            && file.Parties.FirstOrDefault(other => other.Role == Role && other.PartyId != PartyId) is { } first)
        {
            yield return new("second-of-role", ProjectLaw.Chain, $"本项目的{Choices.LabelOf(Role)}已经登记为 {first.Name}。记错的，请改那一条。", "Role");
        }

        if (GivenBy is { } giver && (giver == PartyId || file.PathUp(giver).Any(above => above.PartyId == PartyId)))
        {
            yield return new("circle", ProjectLaw.Chain, "这样登记，工程就交回了自己手里。请重新选是谁交的。", "GivenBy");
        }
        else if (GivenBy is { } unknown && file.Party(unknown) is null)
        {
            yield return new("no-such-party", ProjectLaw.Chain, "本项目没有登记这个单位，请重新选。", "GivenBy");
        }
        else if (Role == PartyRole.Owner && GivenBy is not null)
        {
            yield return new("owner-given", ProjectLaw.Chain, "建设单位的工程不是别人交的，请不选。", "GivenBy");
        }
    }
}

/// <summary>What a party is to be paid for its work, and what it was paid, by whoever gave it the work.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="ContractSum">合同价款 in yuan, or <c>null</c>.</param>
/// <param name="PaidIn">Yuan paid so far, or <c>null</c>.</param>
/// <param name="PaidInTime">Whether it was paid in time by the contract; <c>false</c> where late payment left wages unpaid.</param>
public sealed record PriceFact(Guid PartyId, decimal? ContractSum, decimal? PaidIn, bool? PaidInTime) : ProjectFact
{
    internal override string KeyOf() => "price " + PartyId;

    /// <inheritdoc/>
    public override string Title(Project file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"{file.NameOf(PartyId)}的工程款";
    }

    /// <inheritdoc/>
    public override string Words(Project file) => $"合同价款 {Yuan(ContractSum)}，已付 {Yuan(PaidIn)}，"
        + PaidInTime switch { true => "按约定及时付款", false => "没有及时付款，造成拖欠", null => "是否及时付款未查明" };

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today)
    {
        if (file.Party(PartyId) is null)
        {
            yield return new("no-such-party", ProjectLaw.Chain, "本项目没有登记这个单位，请重新选。", "PartyId");
        }

        if (PaidIn > ContractSum)
        {
            yield return new("paid-more-than-price", ProjectLaw.Chain,
                $"已付的多于合同价款 {Yuan(ContractSum)}。有变更、签证的，合同价款请写增加以后的；不清楚的不填。", "PaidIn");
        }
    }
}

/// <summary>Whether a duty of the site was kept, as somebody saw it.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Holds">Whether it was kept.</param>
public sealed record DutyFact(SiteDutyKind Duty, bool Holds) : ProjectFact
{
    internal override string KeyOf() => "duty " + Duty;

    /// <inheritdoc/>
    public override string Title(Project file) => Choices.LabelOf(Duty);

    /// <inheritdoc/>
    public override string Words(Project file) => Holds ? "是" : "否";

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today)
    {
        if (Duty is SiteDutyKind.AccountOpened or SiteDutyKind.DepositStored
            && (Holds || (Duty == SiteDutyKind.AccountOpened ? file.Account is not null : file.Deposit is not null)))
        {
            yield return new("known-by-itself", ProjectLaw.Supervision,
                "开了户、存了保证金的，请登记账户、保证金本身；已经登记的，这里不用再说。这里只登记查明没有的。", "Holds");
        }
    }
}

/// <summary>农民工工资专用账户.</summary>
/// <param name="OpenedOn">开户日.</param>
/// <param name="Bank">开户银行.</param>
/// <param name="Agreement">Whether owner, contractor and bank have made the agreement; <c>null</c> where that is not known.</param>
public sealed record AccountFact(DateOnly OpenedOn, string Bank, bool? Agreement) : ProjectFact
{
    internal override string KeyOf() => "account";

    /// <inheritdoc/>
    public override string Title(Project file) => "工资专用账户";

    /// <inheritdoc/>
    public override string Words(Project file) =>
        $"{Iso(OpenedOn)} 在 {Bank} 开立，三方协议{Agreement switch { true => "已签", false => "没有签", null => "未查明" }}";

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => NotToCome(OpenedOn, today, "Day", ProjectLaw.Account);
}

/// <summary>Money into the wage account from the owner, or out of it to workers.</summary>
/// <param name="In">Into it.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="MovedOn">The day.</param>
public sealed record MovementFact(bool In, decimal Amount, DateOnly MovedOn) : ProjectFact
{
    internal override string KeyOf() => "";

    /// <inheritdoc/>
    public override string Title(Project file) => In ? "专用账户转入（建设单位拨付）" : "专用账户转出（付给工人）";

    /// <inheritdoc/>
    public override string Words(Project file) => $"{Iso(MovedOn)} {Yuan(Amount)}";

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today)
    {
        if (file.Account is not { } account)
        {
            return [new("no-account", ProjectLaw.Account, "还没有登记专用账户，请先登记开户日和银行。", "Day")];
        }

        return MovedOn < account.OpenedOn
            ? [new("before-opening", ProjectLaw.Account, $"早于开户日 {Iso(account.OpenedOn)}，请核对。", "Day")]
            : NotToCome(MovedOn, today, "Day", ProjectLaw.Account);
    }
}

/// <summary>农民工工资保证金.</summary>
/// <param name="Form">In what form.</param>
/// <param name="Amount">Yuan stored or guaranteed; <c>null</c> where it is exempt or not known.</param>
/// <param name="ValidUntil">保函到期日, or <c>null</c>.</param>
public sealed record DepositFact(DepositForm Form, decimal? Amount, DateOnly? ValidUntil) : ProjectFact
{
    internal override string KeyOf() => "deposit";

    /// <inheritdoc/>
    public override string Title(Project file) => "工资保证金";

    /// <inheritdoc/>
    public override string Words(Project file) => Choices.LabelOf(Form) + (Form == DepositForm.Exempt ? "" : " " + Yuan(Amount))
        + (ValidUntil is { } until ? $"，到 {Iso(until)}" : "");
}

/// <summary>The deposit was used to pay workers.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="UsedOn">The day.</param>
public sealed record DepositUseFact(decimal Amount, DateOnly UsedOn) : ProjectFact
{
    internal override string KeyOf() => "";

    /// <inheritdoc/>
    public override string Title(Project file) => "动用保证金";

    /// <inheritdoc/>
    public override string Words(Project file) => $"{Iso(UsedOn)} {Yuan(Amount)}";

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => file.Deposit switch
    {
        null or { Form: DepositForm.Exempt } => [new("no-deposit", ProjectLaw.Deposit, "还没有登记工资保证金，请先登记。", "Amount")],
        { Amount: { } stored } when Amount > stored - file.ToRefill => [new("more-than-deposit", ProjectLaw.Deposit,
            $"保证金 {Yuan(stored)}，动用以后还没有补足的 {Yuan(file.ToRefill)}，至多还能动用 {Yuan(Math.Max(0, stored - file.ToRefill))}，请核对。", "Amount")],
        _ => NotToCome(UsedOn, today, "Day", ProjectLaw.Deposit),
    };
}

/// <summary>The deposit was filled up again.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="RefilledOn">The day.</param>
public sealed record DepositRefillFact(decimal Amount, DateOnly RefilledOn) : ProjectFact
{
    internal override string KeyOf() => "";

    /// <inheritdoc/>
    public override string Title(Project file) => "补足保证金";

    /// <inheritdoc/>
    public override string Words(Project file) => $"{Iso(RefilledOn)} {Yuan(Amount)}";

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => Amount > file.ToRefill
        ? [new("more-than-used", ProjectLaw.Deposit, $"动用以后还没有补足的是 {Yuan(file.ToRefill)}，请核对金额。", "Amount")]
        : NotToCome(RefilledOn, today, "Day", ProjectLaw.Deposit);
}

/// <summary>工程完工.</summary>
/// <param name="CompletedOn">The day.</param>
public sealed record CompletionFact(DateOnly CompletedOn) : ProjectFact
{
    internal override string KeyOf() => "completion";

    /// <inheritdoc/>
    public override string Title(Project file) => "工程完工";

    /// <inheritdoc/>
    public override string Words(Project file) => Iso(CompletedOn);

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => NotToCome(CompletedOn, today, "Day", ProjectLaw.Closing);
}

/// <summary>The notice of thirty days before the wage account is closed.</summary>
/// <param name="NoticeOn">The day it was put up.</param>
public sealed record ClosingNoticeFact(DateOnly NoticeOn) : ProjectFact
{
    internal override string KeyOf() => "closing-notice";

    /// <inheritdoc/>
    public override string Title(Project file) => "注销专用账户前的公示";

    /// <inheritdoc/>
    public override string Words(Project file) => Iso(NoticeOn);

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => file.Account is null
        ? [new("no-account", ProjectLaw.Closing, "还没有登记专用账户，请先登记开户日和银行。", "Day")] : NotToCome(NoticeOn, today, "Day", ProjectLaw.Closing);
}

/// <summary>The wage account was closed.</summary>
/// <param name="ClosedOn">The day.</param>
/// <param name="ArrearsOpen">Whether wages of the site were still owed; <c>null</c> where that is not known.</param>
public sealed record ClosingFact(DateOnly ClosedOn, bool? ArrearsOpen) : ProjectFact
{
    internal override string KeyOf() => "closing";

    /// <inheritdoc/>
    public override string Title(Project file) => "注销专用账户";

    /// <inheritdoc/>
    public override string Words(Project file) =>
        Iso(ClosedOn) + ArrearsOpen switch { true => "，当时还有拖欠", false => "，当时没有拖欠", null => "，当时有没有拖欠未查明" };

    internal override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly today) => file.Account is null
        ? [new("no-account", ProjectLaw.Closing, "还没有登记专用账户，请先登记开户日和银行。", "Day")] : NotToCome(ClosedOn, today, "Day", ProjectLaw.Closing);
}
