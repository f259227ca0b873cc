using System.Reflection;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>What a command is called in the audit.</summary>
public interface ICommandName
{
    /// <summary>The stored name, for good: it stays when the class is renamed.</summary>
    string Name { get; }

    /// <summary>What people read.</summary>
    string Words { get; }
}

/// <summary>What a command is called in the audit. Commands that take a step of procedure are called as the step says.</summary>
/// <param name="name">The stored name, for good.</param>
/// <param name="words">What people read.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandNameAttribute(string name, string words) : Attribute, ICommandName
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public string Words { get; } = words;
}

/// <summary>Names of commands.</summary>
public static class CommandNames
{
    /// <summary>An account was opened; the subject is its user name.</summary>
    public const string CreateAccount = "CreateAccount";

    /// <summary>An account was given a new activation code; the subject is its id.</summary>
    public const string ReissueActivation = "ReissueActivation";

    /// <summary>The name of a command.</summary>
    /// <exception cref="InvalidOperationException">It bears none.</exception>
    public static ICommandName Of(Type command) => command.GetCustomAttributes().OfType<ICommandName>().SingleOrDefault()
        ?? throw new InvalidOperationException($"{command.Name} has no name for the audit");

    /// <summary>The names of all commands of an assembly.</summary>
    public static IEnumerable<ICommandName> All(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetTypes().Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Where(type => !type.IsAbstract).Select(Of);
    }
}
