using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>An employer whom the area's own list does not have: registered elsewhere, or not at all. The place of work decides who is competent.</summary>
[Authorize(Policies.Inspector)]
public sealed class RespondentModel(IMediator sender, AppDbContext database, ICurrentUser user, ContactFiles contacts) : PortalPage
{
    /// <summary>The accepted complaint that is taken up, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Contact { get; set; }

    /// <summary>The credit code of one that is registered elsewhere.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise of the code, or <c>null</c>.</summary>
    public EnterpriseRow? Found { get; private set; }

    /// <summary>The counties of the officer's area.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>Where a case against an enterprise is opened.</summary>
    public string AddressOf(long enterpriseId) => string.Create(
        CultureInfo.InvariantCulture, $"/Cases/OpenOther/{enterpriseId}?elsewhere=true{(Contact is { } contact ? $"&contact={contact}" : "")}");

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Counties = await CaseOffice.CountiesAsync(database, user, HttpContext.RequestAborted);
        var code = LenientText.Fold(Code ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        Found = code.Length == 18
            ? await database.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.CreditCode == code, HttpContext.RequestAborted) : null;
    }

    /// <summary>Shows the form with what the informant said.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Contact is { } contact)
        {
            var said = (await contacts.LoadAsync(contact, HttpContext.RequestAborted)).File;
            (Input.Name, Input.Address, Input.RegionCode) = (said.Particulars.Respondent, said.Particulars.Address, said.RegionCode);
        }
    }

    /// <summary>Registers who is known.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var id = await sender.Send(
            new RegisterRespondent(Input.Kind, Input.Name, Input.Address, Input.RegionCode, Input.InCharge), HttpContext.RequestAborted);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/Cases/OpenOther/{id}{(Contact is { } contact ? $"?contact={contact}" : "")}"));
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it is.</summary>
        public Registration? Kind { get; set; }

        /// <summary>What it is called.</summary>
        public string? Name { get; set; }

        /// <summary>Where the work is done.</summary>
        public string? Address { get; set; }

        /// <summary>The county.</summary>
        public string? RegionCode { get; set; }

        /// <summary>Who hires and pays.</summary>
        public string? InCharge { get; set; }
    }
}

/// <summary>登记没有登记的用人单位, so that a case can be opened against it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where the work is done.</param>
/// <param name="RegionCode">The county.</param>
/// <param name="InCharge">Who hires and pays; empty where that is not known.</param>
[CommandName("RegisterRespondent", "登记没有登记的用人单位")]
[AllowedTo(Role.Inspector)]
public sealed record RegisterRespondent(Registration? Kind, string? Name, string? Address, string? RegionCode, string? InCharge)
    : ICommand<long>, IConcerns
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";

    /// <summary>Without the name: records find their way into logs.</summary>
    public override string ToString() => nameof(RegisterRespondent);
}

/// <summary>Shape of <see cref="RegisterRespondent"/>.</summary>
public sealed class RegisterRespondentValidator : AbstractValidator<RegisterRespondent>
{
    /// <summary>Sets the checks.</summary>
    public RegisterRespondentValidator()
    {
        RuleFor(r => r.Kind).Must(kind => kind is Registration.Unregistered or Registration.Individual).WithMessage("请选择是什么。");
        RuleFor(r => r.Name).NotEmpty().WithMessage("请填写名称或者姓名。").MaximumLength(120).WithMessage("请控制在 120 字以内。");
        RuleFor(r => r.Address).NotEmpty().WithMessage("请填写用工的地点。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.RegionCode).NotEmpty().WithMessage("请选择用工所在的县（市、区）。");
        RuleFor(r => r.InCharge).MaximumLength(60).WithMessage("请控制在 60 字以内。");
        RuleFor(r => r.Name).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Address).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
    }
}

/// <summary>Registers it, once of a name and a county.</summary>
public sealed class RegisterRespondentHandler(AppDbContext database, ICurrentUser user, NumberSeries numbers) : IRequestHandler<RegisterRespondent, long>
{
    /// <inheritdoc/>
    public async Task<long> Handle(RegisterRespondent request, CancellationToken cancellationToken)
    {
        var (name, region) = (request.Name!.Trim(), request.RegionCode!);
        if (!user.Area.Covers(region) || !await database.Regions.AnyAsync(r => r.Code == region, cancellationToken))
        {
            throw Refuse.Field("RegionCode", "不在您的辖区。用工在别的县的，请移送那里。");
        }

        if (await database.Employers.AnyAsync(e => e.RegionCode == region && e.Name == name, cancellationToken))
        {
            throw Refuse.Field("Name", "本县已经有同名的用人单位，请在企业列表里查找，从那里立案。");
        }

        var made = new EnterpriseRow
        {
            EnterpriseId = await numbers.EnterpriseAsync(cancellationToken),
            Name = name,
            CreditCode = "",
            RegionCode = region,
            Address = request.Address!.Trim(),
            LegalRepresentative = (request.InCharge ?? "").Trim(),
            Registration = request.Kind!.Value,
        };
        database.Enterprises.Add(made);
        request.Subject = made.EnterpriseId.ToString(CultureInfo.InvariantCulture);
        return made.EnterpriseId;
    }
}
