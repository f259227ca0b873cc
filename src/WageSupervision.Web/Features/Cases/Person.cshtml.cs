using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>对责任人员立案: who answers, besides the unit, for a breach that was established.</summary>
[StepPage<OpenPersonCaseStep>]
public sealed class PersonModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The breaches to choose from, each with the range for persons.</summary>
    public IReadOnlyList<SelectListItem> Breaches => [.. CaseFile.Breaches.Found.Where(breach => OpenPersonCaseStep.MayBeFined(CaseFile, breach))
        .Select(breach => new SelectListItem(
            $"{breach.Number}．{breach.Of().Title}（{breach.Of().FineBasis.CitationAmongLaws}）", breach.Number.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Shows the form; of one breach only, with it chosen.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Breach = Breaches is [var only] ? int.Parse(only.Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var caseId = await Sender.Send(
            new OpenPersonCase(CaseId, Input.Breach, Input.As, Input.Name, Input.Address, Input.Facts), HttpContext.RequestAborted);
        Done = "已对责任人员立案，等待负责人批准。批准以后，拟处罚并事先告知本人。";
        return LocalRedirect($"/Cases/Detail/{caseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The number of the breach.</summary>
        public int? Breach { get; set; }

        /// <summary>As what the person answers.</summary>
        public ResponsibleAs? As { get; set; }

        /// <summary>Who it is.</summary>
        public string? Name { get; set; }

        /// <summary>Where papers reach the person.</summary>
        public string? Address { get; set; }

        /// <summary>Why the person answers.</summary>
        public string? Facts { get; set; }
    }
}

/// <summary>对责任人员立案.</summary>
/// <param name="CaseId">The unit's case.</param>
/// <param name="Breach">The number of the breach.</param>
/// <param name="As">As what the person answers.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Address">Where papers reach the person.</param>
/// <param name="Facts">Why the person answers.</param>
[Takes<OpenPersonCaseStep>]
public sealed record OpenPersonCase(Guid CaseId, int? Breach, ResponsibleAs? As, string? Name, string? Address, string? Facts)
    : ICommand<Guid>, IGatedCommand<SupervisionCase, CaseFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => CaseId;

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts> Gated => Steps.The<OpenPersonCaseStep>();

    /// <summary>Without the name: records find their way into logs.</summary>
    public override string ToString() => nameof(OpenPersonCase);
}

/// <summary>Shape of <see cref="OpenPersonCase"/>.</summary>
public sealed class OpenPersonCaseValidator : AbstractValidator<OpenPersonCase>
{
    /// <summary>Sets the checks.</summary>
    public OpenPersonCaseValidator()
    {
        RuleFor(r => r.Breach).NotNull().WithMessage("请选择是哪一项违法行为。");
        RuleFor(r => r.As).Must(role => role is { } chosen && Enum.IsDefined(chosen)).WithMessage("请选择是什么身份。");
        RuleFor(r => r.Name).NotEmpty().WithMessage("请填写姓名。").MaximumLength(60).WithMessage("请控制在 60 字以内。");
        RuleFor(r => r.Address).NotEmpty().WithMessage("请填写住址或者能送达的地址。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Name).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Address).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Facts).IsCaseText("请写明职务和为什么由其负责。", 1000);
    }
}

/// <summary>Opens the person's case in the same transaction.</summary>
public sealed class OpenPersonCaseHandler(AppDbContext database, CaseFiles cases, NumberSeries numbers) : IRequestHandler<OpenPersonCase, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenPersonCase request, CancellationToken cancellationToken)
    {
        var unit = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var namesakes = (await database.Enterprises.Where(e => e.RegionCode == unit.Row.RegionCode && e.Registration == Registration.ResponsiblePerson)
            .ToListAsync(cancellationToken)).FindAll(e => Compact(e.Name) == Compact(request.Name!));

        // For one act nobody is charged twice, whatever is written of where they live; of another matter, two people may bear one name.
        var ids = namesakes.ConvertAll(e => e.EnterpriseId);
        var own = await cases.GatherAsync(
            await database.Cases.AsNoTracking().Where(c => ids.Contains(c.EnterpriseId)).ToListAsync(cancellationToken), cancellationToken);
        var person = namesakes.Find(e => Compact(e.Address) == Compact(request.Address!))
            ?? await AddAsync(request.Name!.Trim(), request.Address!.Trim(), unit.Row.RegionCode, cancellationToken);
        var earlier = own.FirstOrDefault(each => each.File.Revoked is null && each.File.Opened.Responsible is { } known
            && known.CaseId == request.CaseId && known.Breach == request.Breach)?.Row.CaseNumber;
        var terms = new PersonCaseTerms(Guid.CreateVersion7(), request.Breach, request.As, request.Facts!.Trim(), earlier);
        var opened = (PersonCaseOpened)await cases.TakeAsync(unit, Steps.The<OpenPersonCaseStep>(), terms, cancellationToken: cancellationToken);
        var events = opened.Opening(unit.Row.CaseId, unit.File, unit.Row.EnterpriseId, unit.Enterprise.Name);
        var begun = await cases.BeginAsync(person, unit.Row.RegionCode, opened.IntoId, events[0], cancellationToken);
        foreach (var each in events.Skip(1))
        {
            await cases.RecordAsync(begun, each, cancellationToken);
        }

        await cases.ProposeFilingAsync(begun, opened.Facts, cancellationToken);
        return opened.IntoId;
    }

    private static string Compact(string text) => LenientText.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private async Task<EnterpriseRow> AddAsync(string name, string address, string region, CancellationToken cancellationToken)
    {
        var made = new EnterpriseRow
        {
            EnterpriseId = await numbers.EnterpriseAsync(cancellationToken),
            Name = name,
            CreditCode = "",
            RegionCode = region,
            Address = address,
            LegalRepresentative = "",
            Registration = Registration.ResponsiblePerson,
        };
        database.Enterprises.Add(made);
        return made;
    }
}
