using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article10;

/// <summary>Who received a wage.</summary>
public enum Recipient
{
    /// <summary>劳动者本人.</summary>
    [Choice("劳动者本人")]
    Worker,

    /// <summary>亲属.</summary>
    [Choice("劳动者的亲属")]
    Relative,

    /// <summary>劳动者委托的人.</summary>
    [Choice("代领人")]
    Agent,

    /// <summary>其他人, for example a foreman.</summary>
    [Choice("其他人（如包工头、班组长）")]
    Other,
}

/// <summary>第十条第一款：企业应当将工资支付给劳动者本人。</summary>
[Basis(
    Regulations.Order353,
    10,
    1,
    "企业应当将工资支付给劳动者本人。劳动者本人因故不能领取工资的，可以由其亲属或者委托他人代领",
    Title = "工资交给劳动者本人",
    Interpretation = "亲属代领不另查委托；他人代领须有劳动者的委托，委托不明的不能认定；既非亲属又无委托的人领取，按违反认定。")]
public sealed class WagesAreHandedToTheWorker : IRule<WagesAreHandedToTheWorker.Facts>
{
    /// <summary>One payment.</summary>
    /// <param name="Recipient">Who received it; <c>null</c> where it is not known.</param>
    /// <param name="Authorised">Whether the worker authorised an agent; <c>null</c> where it is not known. Ignored for others.</param>
    /// <param name="PaidOn">The day, where it is known; earlier than the Order is not judged.</param>
    public readonly record struct Facts(Recipient? Recipient, bool? Authorised, DateOnly? PaidOn = null);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) => facts switch
    {
        { PaidOn: DateOnly day } when !Order353Scope.Covers(day) => Order353Scope.BeforeOrder,
        { Recipient: Recipient.Worker or Recipient.Relative } => Finding.Complied.Instance,
        { Recipient: Recipient.Agent, Authorised: true } => Finding.Complied.Instance,
        { Recipient: Recipient.Agent, Authorised: null } => new Finding.Undetermined(["劳动者是否委托他人代领"], Work(facts, parameters)),
        { Recipient: null } => new Finding.Undetermined(["工资由谁领取"], []),
        _ => new Finding.Violated(null, Work(facts, parameters)),
    };

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var recipient = new WorkingStep("领取人", "", facts.Recipient is Recipient known ? Choices.LabelOf(known) : "未知");
        return facts.Recipient == Recipient.Agent
            ? [recipient, new WorkingStep("劳动者的委托", "", facts.Authorised switch { true => "有", false => "没有", null => "未知" })]
            : [recipient];
    }
}
