using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>采用重新核对的结论.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Grounds">What was checked.</param>
/// <param name="Version">The case as the person had it before them.</param>
[AllowedTo(Role.Inspector)]
public sealed record AdoptRevisions(Guid CaseId, string? Grounds, int Version) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="AdoptRevisions"/>.</summary>
public sealed class AdoptRevisionsValidator : AbstractValidator<AdoptRevisions>
{
    /// <summary>Sets the checks.</summary>
    public AdoptRevisionsValidator() =>
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明核对了什么，例如看过证明单，参数修改属实。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>Records it.</summary>
public sealed class AdoptRevisionsHandler(CaseFiles cases) : IRequestHandler<AdoptRevisions, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AdoptRevisions request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        CaseFiles.MustBeUnchanged(row, request.Version);
        await cases.RecordAsync(row, file, file.Revise(cases.Today, request.Grounds!.Trim()), cancellationToken);
        return Unit.Value;
    }
}
