using FluentValidation;
using FluentValidation.Results;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>Refuses a field for what only the handler can know, the way its validator would have.</summary>
public static class Refuse
{
    /// <summary>The refusal, to be thrown.</summary>
    /// <param name="property">The field, as the request names it.</param>
    /// <param name="message">Plain Chinese: what is wrong and how to mend it.</param>
    public static ValidationException Field(string property, string message) => new([new ValidationFailure(property, message)]);
}
