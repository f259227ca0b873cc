using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>立案 without findings of a filed sheet: what is owed is established afterwards.</summary>
[StepPage<OpenStep>]
public sealed class OpenOtherModel(IMediator sender, AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>The enterprise.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Enterprise = await database.Enterprises.AsNoTracking().InArea(user.Area)
        .SingleOrDefaultAsync(e => e.EnterpriseId == EnterpriseId) ?? throw new NotFoundException();

    /// <summary>立案.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var caseId = await sender.Send(new OpenCaseWithoutFindings(EnterpriseId, Input.Source, Input.Grounds), HttpContext.RequestAborted);
        Done = "已立案。查实以后，登记欠谁、欠多少。";
        return LocalRedirect($"/Cases/Detail/{caseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Where it comes from.</summary>
        public CaseSource? Source { get; set; }

        /// <summary>Why.</summary>
        public string? Grounds { get; set; }
    }
}

/// <summary>立案 without findings.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Grounds">Why.</param>
[Takes<OpenStep>]
public sealed record OpenCaseWithoutFindings(long EnterpriseId, CaseSource? Source, string? Grounds) : ICommand<Guid>, IConcerns
{
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
        RuleFor(r => r.Source).Must(source => source is { } known && OpenCaseWithoutFindings.Sources.Contains(known)).WithMessage("请选择线索来源。");
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明立案理由。").MaximumLength(1000).WithMessage("立案理由请控制在 1000 字以内。");
        RuleFor(r => r.Grounds).Must(text => !PersonalNumbers.Appear(text!)).When(r => r.Grounds is { Length: > 0 and <= 1000 })
            .WithMessage("立案理由里不能有身份证号码、银行卡号或者电话号码，请删去。");
    }
}

/// <summary>Opens the case.</summary>
public sealed class OpenCaseWithoutFindingsHandler(AppDbContext database, ICurrentUser user, CaseFiles cases) : IRequestHandler<OpenCaseWithoutFindings, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenCaseWithoutFindings request, CancellationToken cancellationToken)
    {
        var enterprise = await database.Enterprises.AsNoTracking().InArea(user.Area)
            .SingleOrDefaultAsync(e => e.EnterpriseId == request.EnterpriseId, cancellationToken) ?? throw new NotFoundException();
        var caseId = Guid.CreateVersion7();
        await cases.OpenAsync(enterprise, caseId, new OpenTerms([], null, request.Grounds!.Trim(), request.Source!.Value), cancellationToken);
        return caseId;
    }
}
