using FluentValidation;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>What is written down of a complaint or report, as it was typed.</summary>
public record ContactForm
{
    /// <summary>The employer as the informant calls it.</summary>
    public string? Respondent { get; set; }

    /// <summary>The county of the place of work.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Where the work is done.</summary>
    public string? Address { get; set; }

    /// <summary>The first month that is owed.</summary>
    public string? FirstMonth { get; set; }

    /// <summary>The last one; empty while wages are still owed.</summary>
    public string? LastMonth { get; set; }

    /// <summary>How many workers, roughly; one where it is left empty.</summary>
    public string? People { get; set; }

    /// <summary>Yuan alleged, roughly.</summary>
    public string? Amount { get; set; }

    /// <summary>What happened.</summary>
    public string? Facts { get; set; }

    /// <summary>What is asked for.</summary>
    public string? Request { get; set; }

    /// <summary>Whether the matter is before an arbitration commission or a court.</summary>
    public bool? InDispute { get; set; }

    /// <summary>In whose right.</summary>
    public ContactKind? Kind { get; set; }

    /// <summary>Name of who came.</summary>
    public string? Name { get; set; }

    /// <summary>Telephone of who came.</summary>
    public string? Phone { get; set; }

    /// <summary>Not to be named to the employer.</summary>
    public bool Confidential { get; set; }

    /// <summary>代表, one a line.</summary>
    public string? Representatives { get; set; }

    /// <summary>一起投诉的人, one a line.</summary>
    public string? Members { get; set; }

    /// <summary>Nobody is named.</summary>
    public bool IsAnonymous => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Phone);

    /// <summary>What happened and what is asked for, as it is sealed; <c>null</c> where nothing was said.</summary>
    public string? Statement
    {
        get
        {
            var (facts, request) = ((Facts ?? "").Trim(), (Request ?? "").Trim());
            return facts.Length == 0 ? null : request.Length == 0 ? facts : $"{facts}\n请求：{request}";
        }
    }

    /// <summary>What the events say of it.</summary>
    public ContactParticulars Particulars
    {
        get
        {
            var first = MonthText.TryRead(FirstMonth, out var from) ? from.FirstDay : (DateOnly?)null;
            var last = MonthText.TryRead(LastMonth, out var until) ? until.FirstDay : (DateOnly?)null;
            var (people, amount) = (ReadPeople(People), ReadAmount(Amount));
            return new((Respondent ?? "").Trim(), (Address ?? "").Trim(), first, last, (int)(people?.Value ?? 1), amount?.Value, InDispute,
                Said(people), Said(amount));

            static string? Said(RoughNumber? number) => number is { IsAbout: true } about ? about.Words : null;
        }
    }

    /// <summary>A number of people as it was typed; <c>null</c> where it is none from 1 to 9999.</summary>
    internal static RoughNumber? ReadPeople(string? typed) =>
        RoughNumber.People(typed) is { Value: >= 1 and <= 9999 } people && decimal.Truncate(people.Value) == people.Value ? people : null;

    /// <summary>A sum as it was typed; <c>null</c> where it is none from a cent up.</summary>
    internal static RoughNumber? ReadAmount(string? typed) =>
        RoughNumber.Money(typed) is { Value: > 0 and < 100_000_000_000 } yuan && decimal.Round(yuan.Value, 2) == yuan.Value ? yuan : null;

    /// <summary>What is logged.</summary>
    /// <param name="channel">By which way.</param>
    /// <param name="kind">In whose right.</param>
    /// <param name="statementHash">Of the sealed statement.</param>
    /// <param name="fileHashes">Of the attachments.</param>
    public LogTerms Terms(ContactChannel channel, ContactKind kind, string? statementHash, IReadOnlyList<string> fileHashes) => new(
        RegionCode ?? "", channel, kind, Particulars, IsAnonymous, Confidential || kind == ContactKind.Report,
        ContactPerson.Read(Representatives).People.Count, statementHash, fileHashes);
}

/// <summary>The shape of what is written down; law and procedure are asked later.</summary>
/// <typeparam name="T">The form.</typeparam>
public abstract class ContactFormValidator<T> : AbstractValidator<T>
    where T : ContactForm
{
    /// <summary>The most people that one form names.</summary>
    public const int MostMembers = 200;

    /// <summary>Sets the checks of what is said of the employer and the arrears.</summary>
    protected ContactFormValidator()
    {
        RuleFor(r => r.Respondent).MaximumLength(100).WithMessage("请控制在 100 字以内，其余写在“情况”里。");
        RuleFor(r => r.Address).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.FirstMonth).Must(BeMonth).WithMessage("请写成 2026-9 这样的月份。");
        RuleFor(r => r.LastMonth).Must(BeMonth).WithMessage("请写成 2026-9 这样的月份；还在欠的不用填。");
        RuleFor(r => r.People).Must(people => ContactForm.ReadPeople(people) is not null).When(r => !string.IsNullOrWhiteSpace(r.People))
            .WithMessage("没有看懂。请写一个人数，如 3、两个、30多，从 1 到 9999；说不准的写大约多少，不要写“五六个”这样的两个数。");
        RuleFor(r => r.Amount).Must(amount => ContactForm.ReadAmount(amount) is not null).When(r => !string.IsNullOrWhiteSpace(r.Amount))
            .WithMessage("没有看懂。请写一个数，如 12,000、1.8万、8千多、约6000；不要写“七八千”这样的两个数，说不准的不用填。");
        RuleFor(r => r.Facts).MaximumLength(2000).WithMessage("请控制在 2000 字以内，其余可以作为材料上传。");
        RuleFor(r => r.Request).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Name).MaximumLength(30).WithMessage("请控制在 30 字以内。");
        RuleFor(r => r.Phone).Must(phone => ContactPerson.DigitsOf(phone) is { Length: >= 7 and <= 12 })
            .When(r => !string.IsNullOrWhiteSpace(r.Phone)).WithMessage("电话请填写 7 到 12 位数字，如 13800000000、0571-80000000。");
        RuleFor(r => r.Representatives).Custom((text, context) => AddFault(ContactPerson.Read(text), context));
        RuleFor(r => r.Members).Custom((text, context) => AddFault(ContactPerson.Read(text), context));
        RuleFor(r => r.Members).Must(text => ContactPerson.Read(text).People.Count <= MostMembers)
            .WithMessage($"一次最多写 {MostMembers} 人，其余的请把名单作为材料上传。");
    }

    /// <summary>Whom it is about and which office it is for: without these nobody would know where to begin.</summary>
    /// <param name="divisions">The counties.</param>
    protected void NameEmployer(Divisions divisions)
    {
        RuleFor(r => r.Respondent).NotEmpty().WithMessage("请写单位、工地、店名或者老板的称呼，知道多少写多少。");
        RuleFor(r => r.RegionCode).Must(code => code is not null && divisions.Find(code) is { Level: RegionLevel.County })
            .WithMessage("请选择在哪个县（市、区）上班。");
    }

    /// <summary>A complainant is to be told of the decision, so that name and telephone are needed.</summary>
    protected void NameComplainants(Func<T, bool> isComplaint)
    {
        RuleFor(r => r.Name).NotEmpty().When(r => isComplaint(r)).WithMessage("投诉请填写姓名；不想留的，请选“举报”，举报可以匿名。");
        RuleFor(r => r.Phone).NotEmpty().When(r => isComplaint(r)).WithMessage("投诉请填写电话，才能告知是否受理；不想留的，请选“举报”。");
    }

    private static bool BeMonth(string? text) => string.IsNullOrWhiteSpace(text) || MonthText.TryRead(text, out _);

    private static void AddFault(PeopleRead read, ValidationContext<T> context)
    {
        if (read.Fault is { } fault)
        {
            context.AddFailure(fault);
        }
    }
}
