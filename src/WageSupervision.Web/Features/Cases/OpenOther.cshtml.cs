using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>立案 without findings of a filed sheet: what is owed is established afterwards.</summary>
[StepPage<OpenOtherStep>]
public sealed class OpenOtherModel(
    IMediator sender, AppDbContext database, ICurrentUser user, ContactFiles contacts, DemandFiles demands, CaseOffice office) : PortalPage
{
    /// <summary>The union's recommendation that it takes up, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Recommendation { get; set; }

    /// <summary>The accepted complaint or report that it takes up, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Contact { get; set; }

    /// <summary>The inspection it comes of, or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Inspection { get; set; }

    /// <summary>That inspection, or <c>null</c>.</summary>
    public InspectionRow? Inspected { get; private set; }

    /// <summary>That complaint or report, or <c>null</c>.</summary>
    public ContactRow? TakenUp { get; private set; }

    /// <summary>That recommendation, or <c>null</c>.</summary>
    public PenaltyRecommended? Recommended { get; private set; }

    /// <summary>The enterprise.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>Whether it is registered elsewhere and the work is done here.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Elsewhere { get; set; }

    /// <summary>The counties of the officer's area.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Officers to go with.</summary>
    public IReadOnlyList<SelectListItem> Seconds { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Seconds = await office.ChoicesAsync(others: true, HttpContext.RequestAborted);
        Enterprise = await OpenCaseWithoutFindingsHandler.FindAsync(database, user, EnterpriseId, Elsewhere, HttpContext.RequestAborted);
        Counties = Elsewhere ? await CaseOffice.CountiesAsync(database, user, HttpContext.RequestAborted) : [];
        Inspected = Inspection is { } inspection
            ? await database.Inspections.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(
                i => i.EnterpriseId == EnterpriseId && i.InspectionId == inspection, HttpContext.RequestAborted) ?? throw new NotFoundException() : null;
        TakenUp = Contact is { } contact ? (await contacts.LoadAsync(contact, HttpContext.RequestAborted)).Row : null;
        if (Recommendation is { } recommendation)
        {
            var demand = await demands.LoadAsync(recommendation, HttpContext.RequestAborted);
            Recommended = demand.Row.EnterpriseId == EnterpriseId ? demand.File.Recommendation : throw new NotFoundException();
        }
    }

    /// <summary>Shows the form, with the grounds where a complaint is taken up.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.SecondOfficerId = await office.UsualSecondAsync(HttpContext.RequestAborted);
        if (Recommended is { } recommended)
        {
            Input.Grounds = $"工会建议（{recommended.RecommendationNumber}）反映该单位拒不改正违法行为，需要立案调查。";
        }

        if (Inspected is { } inspection)
        {
            Input.Grounds = inspection.RecordedOn is null
                ? $"书面审查（{inspection.InspectionNumber}）要求报送的材料到 {Shell.Show.Date(inspection.DueOn)} 没有报送，工资支付情况需要调查。"
                : $"检查（{inspection.InspectionNumber}）记录 {inspection.Failed}有不符合的情况，需要立案调查。";
        }

        if (TakenUp is { } contact)
        {
            Input.Grounds = $"受理的举报投诉 {contact.ContactNumber} 反映该单位拖欠工资，属于本机关管辖，违法行为终了没有超过两年，符合立案条件。";
        }
    }

    /// <summary>立案.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var source = Inspected is { } inspection ? OpenCaseWithoutFindings.SourceOf(inspection)
            : Recommendation is not null ? CaseSource.UnionRecommendation : Contact is null ? Input.Source : CaseSource.Contact;
        var caseId = await sender.Send(
            new OpenCaseWithoutFindings(EnterpriseId, source, Input.Grounds, Contact, Input.SecondOfficerId, Elsewhere, Input.Place, Input.RegionCode,
                Inspected?.InspectionId, Recommendation),
            HttpContext.RequestAborted);
        Done = "已立案，等待负责人批准。现在可以查，查实以后登记欠谁、欠多少。";
        return LocalRedirect($"/Cases/Detail/{caseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Where it comes from.</summary>
        public CaseSource? Source { get; set; }

        /// <summary>Who handles it beside the opener.</summary>
        public Guid? SecondOfficerId { get; set; }

        /// <summary>Why.</summary>
        public string? Grounds { get; set; }

        /// <summary>Where the work is done.</summary>
        public string? Place { get; set; }

        /// <summary>The county of that.</summary>
        public string? RegionCode { get; set; }
    }
}

/// <summary>立案 without findings.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Grounds">Why.</param>
/// <param name="ContactId">The accepted complaint or report that it takes up, or <c>null</c>.</param>
/// <param name="SecondOfficerId">Who handles it beside the opener, or <c>null</c> where that is named later.</param>
/// <param name="Elsewhere">Whether the enterprise is registered elsewhere and the work is done here.</param>
/// <param name="Place">Where the work is done, where that is so.</param>
/// <param name="RegionCode">The county of that.</param>
/// <param name="InspectionId">The inspection it comes of, or <c>null</c>.</param>
/// <param name="RecommendationId">The union's recommendation that it takes up, or <c>null</c>.</param>
[Takes<OpenOtherStep>]
public sealed record OpenCaseWithoutFindings(
    long EnterpriseId, CaseSource? Source, string? Grounds, Guid? ContactId = null, Guid? SecondOfficerId = null, bool Elsewhere = false,
    string? Place = null, string? RegionCode = null, Guid? InspectionId = null, Guid? RecommendationId = null) : ICommand<Guid>, IConcerns
{
    /// <summary>The source that an inspection is.</summary>
    public static CaseSource SourceOf(InspectionRow inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return inspection.Form switch
        {
            InspectionForm.Random => CaseSource.RandomInspection,
            InspectionForm.Written => CaseSource.WrittenReview,
            _ => CaseSource.Patrol,
        };
    }

    /// <summary>The sources that name no finding, no recommendation and no complaint.</summary>
    public static IReadOnlyList<CaseSource> Sources { get; } = [CaseSource.Patrol, CaseSource.WrittenReview, CaseSource.NonFiling, CaseSource.Transferred];

    /// <inheritdoc/>
    public string Subject => EnterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Shape of <see cref="OpenCaseWithoutFindings"/>.</summary>
public sealed class OpenCaseWithoutFindingsValidator : AbstractValidator<OpenCaseWithoutFindings>
{
    /// <summary>Sets the checks.</summary>
    public OpenCaseWithoutFindingsValidator()
    {
        RuleFor(r => r.Source).Must((r, source) => r.InspectionId is not null
            || r.RecommendationId is not null
            || (r.ContactId is null ? source is { } known && OpenCaseWithoutFindings.Sources.Contains(known)
            : source == CaseSource.Contact)).WithMessage("请选择线索来源。");
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明立案理由。").MaximumLength(1000).WithMessage("立案理由请控制在 1000 字以内。");
        RuleFor(r => r.Place).NotEmpty().When(r => r.Elsewhere).WithMessage("请填写用工的地点：管辖看用工所在地。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.RegionCode).NotEmpty().When(r => r.Elsewhere).WithMessage("请选择用工所在的县（市、区）。");
        RuleFor(r => r.Grounds).Must(text => !PersonalNumbers.Appear(text!)).When(r => r.Grounds is { Length: > 0 and <= 1000 })
            .WithMessage("立案理由里不能有身份证号码、银行卡号或者电话号码，请删去。");
    }
}

/// <summary>Says before the form whether the complaint or the recommendation can be taken up.</summary>
public sealed class OpenCaseWithoutFindingsTrial(ContactFiles contacts, DemandFiles demands) : ITrial<OpenCaseWithoutFindings>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(OpenCaseWithoutFindings request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContactId is { } contactId)
        {
            await contacts.EnterAsync(contactId, Steps.The<FileContactStep>(), cancellationToken);
        }

        if (request.RecommendationId is { } demandId)
        {
            await demands.EnterAsync(demandId, Steps.The<TakeUpStep>(), cancellationToken);
        }

        return [];
    }
}

/// <summary>Opens the case.</summary>
public sealed class OpenCaseWithoutFindingsHandler(
    AppDbContext database, ICurrentUser user, CaseFiles cases, ContactFiles contacts, DemandFiles demands, CaseOffice office)
    : IRequestHandler<OpenCaseWithoutFindings, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenCaseWithoutFindings request, CancellationToken cancellationToken)
    {
        var enterprise = await FindAsync(database, user, request.EnterpriseId, request.Elsewhere, cancellationToken);
        if (request.Elsewhere && !user.Area.Covers(request.RegionCode!))
        {
            throw Refuse.Field("RegionCode", "不在您的辖区。用工在别的县的，请移送那里。");
        }

        var caseId = Guid.CreateVersion7();
        var inspected = request.InspectionId is { } id ? await database.Inspections.AsNoTracking().InArea(user.Area)
            .SingleOrDefaultAsync(i => i.EnterpriseId == enterprise.EnterpriseId && i.InspectionId == id, cancellationToken)
            ?? throw new NotFoundException() : null;
        if (inspected?.CaseId is not null)
        {
            throw new ProcedureRuleException("already-filed", "《劳动保障监察条例》第十四条", "这次检查已经据此立过案，请看那件案件。");
        }

        var source = inspected is null ? request.Source ?? CaseSource.UnionRecommendation : OpenCaseWithoutFindings.SourceOf(inspected);
        var terms = new OpenTerms([], request.RecommendationId, request.Grounds!.Trim(), source, request.ContactId,
            await office.OpeningAsync(request.SecondOfficerId, cancellationToken),
            await demands.RecommendedOnAsync(request.RecommendationId, cancellationToken),
            Place: request.Elsewhere ? request.Place!.Trim() : null, InspectionId: inspected?.InspectionId)
        {
            ReportedOn = request.ContactId is { } reported ? (await contacts.LoadAsync(reported, cancellationToken)).File.Logged.On : null,
        };
        var opened = await cases.OpenAsync(
            enterprise, caseId, Steps.The<OpenOtherStep>(), terms, cancellationToken, request.Elsewhere ? request.RegionCode : null);
        if (request.RecommendationId is { } recommendation)
        {
            await demands.TakeUpAsync(recommendation, enterprise.EnterpriseId, new(caseId, opened.Row.CaseNumber), cancellationToken);
        }

        if (request.ContactId is { } contactId)
        {
            var contact = await contacts.LoadToChangeAsync(contactId, cancellationToken);
            if (contact.Row.RespondentId is { } respondent && respondent != enterprise.EnterpriseId)
            {
                throw new ProcedureRuleException("other-respondent", "《浙江省劳动保障监察条例》第二十三条", "这件投诉举报受理时确定的是另一家企业，请从投诉举报的页面立案。");
            }

            await contacts.TakeAsync(contact, Steps.The<FileContactStep>(), new(caseId, opened.Row.CaseNumber), cancellationToken: cancellationToken);
        }

        return caseId;
    }

    // Anybody registered may be found who works here; without saying so, only those of the area.
    internal static async Task<EnterpriseRow> FindAsync(
        AppDbContext database, ICurrentUser user, long enterpriseId, bool elsewhere, CancellationToken cancellationToken)
    {
        var all = database.Employers.AsNoTracking();
        return await (elsewhere ? all.Where(e => e.Registration == Registration.Registered) : all.InArea(user.Area))
            .SingleOrDefaultAsync(e => e.EnterpriseId == enterpriseId, cancellationToken) ?? throw new NotFoundException();
    }
}
