using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Projects;

namespace WageSupervision.Web.Features.Projects;

/// <summary>What a form says of one fact of a project; which fields it has depends on <see cref="Kind"/>.</summary>
public record FactForm
{
    /// <summary>Which fact: party, price, duty, account, movement, deposit, deposit-use, deposit-refill, completion, closing-notice or closing.</summary>
    public string? Kind { get; set; }

    /// <summary>The party; of a party that is recorded for the first time <c>null</c>.</summary>
    public Guid? PartyId { get; set; }

    /// <summary>As what the party takes part.</summary>
    public PartyRole? Role { get; set; }

    /// <summary>The party's name, or the bank's.</summary>
    public string? Name { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Address.</summary>
    public string? Address { get; set; }

    /// <summary>法定代表人.</summary>
    public string? LegalRepresentative { get; set; }

    /// <summary>Who gave the work.</summary>
    public Guid? GivenBy { get; set; }

    /// <summary>Whether it has the qualification.</summary>
    public bool? Qualified { get; set; }

    /// <summary>转包、违法分包.</summary>
    public bool? HandedOnWhole { get; set; }

    /// <summary>合同价款 in yuan.</summary>
    public decimal? ContractSum { get; set; }

    /// <summary>Yuan paid so far.</summary>
    public decimal? PaidIn { get; set; }

    /// <summary>Whether it was paid in time.</summary>
    public bool? PaidInTime { get; set; }

    /// <summary>The duty.</summary>
    public SiteDutyKind? Duty { get; set; }

    /// <summary>Whether it was kept, whether money went in, whether there was an agreement, whether wages were owed.</summary>
    public bool? Holds { get; set; }

    /// <summary>Yuan.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>In what form the deposit is given.</summary>
    public DepositForm? Deposit { get; set; }

    /// <summary>By what it is known.</summary>
    public FactSource? Source { get; set; }

    /// <summary>Which paper, which person by function.</summary>
    public string? Note { get; set; }

    /// <summary>The note, trimmed.</summary>
    internal string TrimmedNote => (Note ?? "").Trim();

    /// <summary>The fact; <c>null</c> where the form is incomplete.</summary>
    /// <param name="enterpriseId">The registered enterprise that bears the code, or <c>null</c>.</param>
    public ProjectFact? Read(long? enterpriseId) => Kind switch
    {
        "party" when Role is { } role => new PartyFact(
            PartyId ?? Guid.CreateVersion7(), role, Trim(Name), Trim(CreditCode).ToUpperInvariant(), Trim(Address), Trim(LegalRepresentative),
            enterpriseId, GivenBy, role is PartyRole.Owner or PartyRole.Individual ? null : Qualified, role is PartyRole.Owner or PartyRole.Individual ? null
                : HandedOnWhole),
        "price" when PartyId is { } party => new PriceFact(party, ContractSum, PaidIn, PaidInTime),
        "duty" when (Duty, Holds) is ({ } duty, { } holds) => new DutyFact(duty, holds),
        "account" when Day is { } day => new AccountFact(day, Trim(Name), Holds),
        "movement" when (Holds, Amount, Day) is ({ } isIn, { } amount, { } day) => new MovementFact(isIn, amount, day),
        "deposit" when Deposit is { } form => new DepositFact(form, Amount, Day),
        "deposit-use" when (Amount, Day) is ({ } amount, { } day) => new DepositUseFact(amount, day),
        "deposit-refill" when (Amount, Day) is ({ } amount, { } day) => new DepositRefillFact(amount, day),
        "completion" when Day is { } day => new CompletionFact(day),
        "closing-notice" when Day is { } day => new ClosingNoticeFact(day),
        "closing" when Day is { } day => new ClosingFact(day, Holds),
        _ => null,
    };

    /// <summary>A form filled in with what stands of a party and its price.</summary>
    public static FactForm Of(string kind, ProjectParty? party) => party is null ? new FactForm { Kind = kind } : new FactForm
    {
        Kind = kind,
        PartyId = party.PartyId,
        Role = party.Role,
        Name = party.Name,
        CreditCode = party.Who.CreditCode,
        Address = party.Who.Address,
        LegalRepresentative = party.Who.LegalRepresentative,
        GivenBy = party.Who.GivenBy,
        Qualified = party.Who.Qualified,
        HandedOnWhole = party.Who.HandedOnWhole,
        ContractSum = party.Price?.ContractSum,
        PaidIn = party.Price?.PaidIn,
        PaidInTime = party.Price?.PaidInTime,
    };

    private static string Trim(string? text) => (text ?? "").Trim();
}

/// <summary>Kinds of facts in words.</summary>
public static class FactKinds
{
    /// <summary>Each kind with what its button says, in the order of the page.</summary>
    public static IReadOnlyList<(string Kind, string Title)> All { get; } =
    [
        ("party", "参建单位"), ("price", "合同价款和付款"), ("duty", "现场看到的制度"), ("account", "工资专用账户"), ("movement", "专用账户往来"),
        ("deposit", "工资保证金"), ("deposit-use", "动用保证金"), ("deposit-refill", "补足保证金"), ("completion", "工程完工"),
        ("closing-notice", "注销前的公示"), ("closing", "注销专用账户"),
    ];

    /// <summary>What a kind is called; <c>null</c> where there is no such kind.</summary>
    public static string? TitleOf(string? kind) => All.FirstOrDefault(each => each.Kind == kind).Title;

    /// <summary>The members of an enum as choices.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf<TEnum>()
        where TEnum : struct, Enum => [.. Choices.Of(typeof(TEnum)).Select(option => new SelectListItem(option.Label, option.Member.ToString()))];

    /// <summary>By what an officer knows a fact.</summary>
    public static IReadOnlyList<SelectListItem> Sources { get; } =
        [.. ChoicesOf<FactSource>().Where(source => source.Value != nameof(FactSource.Enterprise))];
}

/// <summary>What every form of a fact has to say.</summary>
/// <typeparam name="TForm">The form.</typeparam>
public abstract class FactFormValidator<TForm> : AbstractValidator<TForm>
    where TForm : FactForm
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Sets the checks.</summary>
    protected FactFormValidator()
    {
        RuleFor(r => r.Kind).Must(kind => FactKinds.TitleOf(kind) is not null).WithMessage("没有这种事实，请从项目页面选择。");
        RuleFor(r => r.Role).NotNull().When(r => r.Kind == "party").WithMessage("请选择它是项目的什么单位。");
        RuleFor(r => r.Name).NotEmpty().When(r => r.Kind == "party").WithMessage("请填写单位的名称；是个人的，填写大家怎样称呼他。");
        RuleFor(r => r.Name).NotEmpty().When(r => r.Kind == "account").WithMessage("请填写开户银行，如“演示银行西湖支行”。");
        RuleFor(r => r.PartyId).NotNull().When(r => r.Kind == "price").WithMessage("请选择是付给哪个单位的。");
        RuleFor(r => r.Duty).NotNull().When(r => r.Kind == "duty").WithMessage("请选择看的是哪一项。");
        RuleFor(r => r.Holds).NotNull().When(r => r.Kind == "duty").WithMessage("请选择做到了没有；没有查明的，不用登记。");
        RuleFor(r => r.Holds).NotNull().When(r => r.Kind == "movement").WithMessage("请选择转入还是转出。");
        RuleFor(r => r.Deposit).NotNull().When(r => r.Kind == "deposit").WithMessage("请选择存款、保函还是免存。");
        RuleFor(r => r.Amount).NotNull().When(r => r.Kind is "movement" or "deposit-use" or "deposit-refill").WithMessage("请填写金额，如 120000。");
        RuleFor(r => r.Amount).GreaterThan(0).When(r => r.Kind != "deposit").WithMessage("金额应当大于 0 元。");
        RuleFor(r => r.Day).NotNull()
            .When(r => r.Kind is "account" or "movement" or "deposit-use" or "deposit-refill" or "completion" or "closing-notice" or "closing")
            .WithMessage("请填写日期，如 2026-11-20。");
        foreach (var text in new[] { "Name", "Address" })
        {
            RuleFor(r => text == "Name" ? r.Name : r.Address).MaximumLength(200).OverridePropertyName(text).WithMessage("请控制在 200 字以内。");
        }

        RuleFor(r => r.CreditCode).Must(code => code!.Trim().Length == 18).When(r => !string.IsNullOrWhiteSpace(r.CreditCode))
            .WithMessage("统一社会信用代码是 18 位（15 位的是旧的注册号），请照营业执照填写；不知道的可以不填。");
        RuleFor(r => r.LegalRepresentative).MaximumLength(50).WithMessage("请控制在 50 字以内。");
        RuleFor(r => r.Note).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.ContractSum).InclusiveBetween(0, Largest).WithMessage("金额过大或者是负数，请核对单位（元）。");
        RuleFor(r => r.PaidIn).InclusiveBetween(0, Largest).WithMessage("金额过大或者是负数，请核对单位（元）。");
        RuleFor(r => r.Amount).InclusiveBetween(0, Largest).WithMessage("金额过大或者是负数，请核对单位（元）。");
    }
}
