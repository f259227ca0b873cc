using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>结案: only when the money has arrived and the union has its answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Summary">How it ended.</param>
[AllowedTo(Role.Inspector)]
public sealed record CloseCase(Guid CaseId, string? Summary) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="CloseCase"/>.</summary>
public sealed class CloseCaseValidator : AbstractValidator<CloseCase>
{
    /// <summary>Sets the checks.</summary>
    public CloseCaseValidator() =>
        RuleFor(r => r.Summary).NotEmpty().WithMessage("请写明案件怎样了结。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}

/// <summary>Closes.</summary>
public sealed class CloseCaseHandler(CaseFiles cases) : IRequestHandler<CloseCase, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(CloseCase request, CancellationToken cancellationToken)
    {
        var (row, _, file, _) = await cases.LoadAsync(request.CaseId, cancellationToken);
        await cases.RecordAsync(row, file, file.Close(cases.Today, request.Summary!.Trim()), cancellationToken);
        return Unit.Value;
    }
}
